import {
  type Action,
  concernsCountry,
  concernsGroup,
  eventsNaming,
  type Handling,
  handlingOf,
  isHandledAs,
  membersOf,
  namedCountries,
  type Plan,
  type SelectedAction,
  select,
} from '@shinrai/core';
import { type ActionView, actionView } from '../parts/action.ts';
import { type CountryView, countryViews } from '../parts/country.ts';
import { type EventRow, eventRow } from '../parts/event.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { factRef, type Line, plainText, words } from '../parts/inline.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { type StateView, stateView } from '../parts/state.ts';
import { nameView, textLine } from '../parts/text.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** An action with the sector on whose page it stands. */
export interface CountryAction extends ActionView {
  readonly sector: Line;
}

/** What a sector does for all members of the partner group. */
export interface SharedActions {
  readonly sector: Line;
  readonly count: number;
  readonly actions: readonly { readonly title: Line; readonly state: StateView }[];
}

export interface CountryPillar extends PillarHead {
  readonly actions: readonly CountryAction[];
}

/** What the plan does with one country; it says so when there is little. */
export interface CountrySheetView {
  readonly kind: 'country';
  readonly frame: Frame;
  readonly country: CountryView;
  readonly formal: Line | null;
  /** Its standing in the partner group on the as-of day. */
  readonly standing: Line;
  /** How much the source says of it. */
  readonly extent: Line;
  readonly pillars: readonly CountryPillar[];
  readonly actionCount: number;
  readonly events: readonly EventRow[];
  /** Actions for all members of the partner group, which reach this country without naming it. */
  readonly shared: readonly SharedActions[];
}

/** Makes the sheet of one country. */
export function countrySheetView(plan: Plan, request: Request): CountrySheetView {
  const speech = { plan, ...request };
  const { scope } = request;
  const country = scope.kind === 'country' ? plan.entities.country.get(scope.id) : undefined;
  if (!country) throw new RangeError('a country sheet needs a country of the plan');
  const pillars = countryPillars(speech, country.id);
  const actionCount = pillars.reduce((sum, { actions }) => sum + actions.length, 0);
  const [view] = countryViews(speech, [country]);
  if (!view) throw new RangeError('a country without a name');
  return {
    kind: 'country',
    frame: frameOf(speech, plainText(scopeTitle(speech, scope))),
    country: view,
    // The formal name is the same in every style.
    formal: country.formal
      ? textLine({ ...speech, countryStyle: undefined }, country.formal, factRef('country', country.id, 'formal'))
      : null,
    standing: standingLine(speech, country.id),
    extent: extentLine(speech, actionCount),
    pillars,
    actionCount,
    events: eventsNaming(plan, country.id)
      .map((event) => eventRow(speech, event))
      .toSorted((a, b) => (a.when.sort < b.when.sort ? -1 : 1)),
    shared: sharedActions(speech, handlingOf(plan, scope)),
  };
}

function countryPillars(speech: Speech, country: string): readonly CountryPillar[] {
  const told = new Set<Action>();
  return select(speech.plan, { kind: 'country', id: country }).pillars.map(({ pillar, sectors }) => ({
    ...pillarHead(speech, pillar),
    actions: sectors.flatMap(({ sector, blocks }) =>
      blocks
        .flatMap(({ actions }) => actions)
        .flatMap((selected) => namingActions(speech.plan, selected, country))
        .filter((action) => !told.has(action) && told.add(action))
        .map((action, index) => ({
          ...actionView(speech, sector, { action, details: [] }, index + 1),
          sector: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).short,
        })),
    ),
  }));
}

/** The action, where it or its event names the country, and those of its details that name it themselves. */
function namingActions(plan: Plan, { action, details }: SelectedAction, country: string): readonly Action[] {
  const naming = details.filter((detail) => namedCountries(plan, detail.geography).some(({ id }) => id === country));
  return concernsCountry(plan, action, country) ? [action, ...naming] : naming;
}

function standingLine(speech: Speech, country: string): Line {
  const groups = speech.plan.head.partners.flatMap((id) => speech.plan.entities.group.get(id) ?? []);
  const standings = groups.flatMap((group) =>
    (['member', 'observer'] as const)
      .filter((role) => membersOf(speech.plan, group, speech.plan.asOf, role).some(({ id }) => id === country))
      .map((role) => {
        const name = plainText(nameView(speech, group.name, factRef('group', group.id, 'name')).short);
        return inLanguage(speech, {
          ja: `${name}${role === 'member' ? '加盟国' : 'オブザーバー'}`,
          en: `${name} ${role === 'member' ? 'member' : 'observer'}`,
        });
      }),
  );
  return words(standings.join(inLanguage(speech, { ja: '、', en: ', ' })), factRef('country', country, 'standing'));
}

function extentLine(speech: Speech, count: number): Line {
  if (count === 0) {
    return words(
      inLanguage(speech, {
        ja: '資料には、この国を名指しした取組の記載がない。',
        en: 'The source names no action in this country.',
      }),
    );
  }
  return words(
    inLanguage(speech, {
      ja: `この国を名指しした取組は${count}件。`,
      en: count === 1 ? 'One action names this country.' : `${count} actions name this country.`,
    }),
  );
}

/** What reaches all members; what is marked higher than the country's own actions does not stand on its sheet. */
function sharedActions(speech: Speech, handling: Handling): readonly SharedActions[] {
  const [group] = speech.plan.head.partners;
  if (group === undefined) return [];
  return select(speech.plan, { kind: 'plan' })
    .pillars.flatMap(({ sectors }) => sectors)
    .map(({ sector, blocks }) => {
      const shared = blocks
        .flatMap(({ actions }) => actions)
        .filter(({ action }) => concernsGroup(action, group) && isHandledAs(handling, action));
      return {
        sector: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).short,
        count: shared.length,
        actions: shared.map(({ action }) => ({
          title: textLine(speech, action.title, factRef('action', action.id, 'title')),
          state: stateView(speech, action.state, factRef('action', action.id, 'state')),
        })),
      };
    })
    .filter(({ count }) => count > 0);
}
