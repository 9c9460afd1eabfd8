import { figuresById } from '@shinrai/core';
import type { ActionView } from '../parts/action.ts';
import { type ActionNumbers, actionNumbers } from '../parts/action-number.ts';
import { frameOf } from '../parts/frame.ts';
import { joinLines } from '../parts/inline.ts';
import type { PillarView } from '../parts/pillar.ts';
import type { Registers } from '../parts/registers.ts';
import type { SectorView } from '../parts/sector.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { type ActionSubject, ownersInTable } from './action-columns.ts';
import { entrySubjects } from './entry-subjects.ts';
import { type FigureSubject, figureSubject, indicatorSubject } from './figure-columns.ts';
import type { HistorySubject } from './history-columns.ts';
import type { MaterialSubject, OverviewSubject } from './register-columns.ts';
import type { SheetKey } from './sheet-columns.ts';

/** A sector in its pillar, as the view tells them. */
interface Place {
  readonly pillar: PillarView;
  readonly sector: SectorView;
}

type Subjects = Readonly<Record<SheetKey, readonly Subject[]>>;

/** What one row is about; `data` is the entity as the data holds it, where answers may stand below it. */
export interface Subject {
  readonly id: string;
  readonly data?: unknown;
}

/** The rows of every table that a tracker can show. */
export function subjectsOf(speech: Speech, pillars: readonly PillarView[], registers: Registers): Subjects {
  const places: readonly Place[] = pillars.flatMap((pillar) => pillar.sectors.map((sector) => ({ pillar, sector })));
  const { events, documents, initiatives, organisations, terms } = registers;
  const actions = actionRows(places, actionNumbers(speech.plan));
  const groups = places.map(({ pillar, sector }) => ({
    pillar: pillar.name,
    sector: sector.name,
    owners: ownersInTable(sector.owners, speech),
    actions: actions.filter((action) => action.sector === sector.name),
    events: sector.events.map(({ id }) => id),
  }));
  return {
    entries: entrySubjects(speech, groups, events),
    proposals: [],
    actions,
    overview: places.flatMap(overviewSubjects),
    events,
    documents,
    initiatives,
    figures: figureSubjects(speech, actions, registers),
    organisations,
    terms,
    materials: places.flatMap(({ sector }) => materialSubjects(speech, sector)),
    history: [historySubject(speech)],
  };
}

/** The figures of the source, and the indicators of the actions. */
function figureSubjects(
  speech: Speech,
  actions: readonly ActionRow[],
  { figures }: Registers,
): readonly FigureSubject[] {
  const { entities } = speech.plan;
  const known = figuresById(speech.plan);
  const measured = actions.flatMap(({ action }) =>
    (entities.action.get(action.id)?.indicators ?? []).map((id) => ({ id, about: action.title })),
  );
  const abouts = Map.groupBy(measured, ({ id }) => id);
  return [
    ...[...abouts].flatMap(([id, list]) => {
      const indicator = entities.indicator.get(id);
      const about = joinLines(
        list.map((one) => one.about),
        listSeparator(speech),
      );
      return indicator ? [indicatorSubject(speech, indicator, about)] : [];
    }),
    ...figures.flatMap((row) => {
      const figure = known.get(row.id);
      return figure ? [figureSubject(speech, row, figure)] : [];
    }),
  ];
}

function historySubject(speech: Speech): HistorySubject {
  const { edition, asOfDay, issuer } = frameOf({ ...speech, scope: { kind: 'plan' } }, '');
  return {
    id: speech.plan.head.edition.name,
    edition,
    day: asOfDay,
    by: issuer,
    change: inLanguage(speech, { ja: '配付', en: 'Handed out' }),
  };
}

type ActionRow = ActionSubject & { readonly id: string };

/** One row per action. An action that stands on several pages has its row where it stands first, and names the others. */
function actionRows(places: readonly Place[], numbers: ActionNumbers): readonly ActionRow[] {
  const all = places.flatMap((place) => actionSubjects(place, numbers));
  const byAction = Map.groupBy(all, ({ id }) => id);
  return [...byAction.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, alsoIn: others.map(({ sector }) => sector) }] : [],
  );
}

function actionSubjects({ pillar, sector }: Place, numbers: ActionNumbers): readonly ActionRow[] {
  return sector.blocks.flatMap((block) => {
    const subject = (action: ActionView, parent: ActionView | null): ActionRow => ({
      id: action.id,
      action,
      parent,
      number: numbers.of(sector.id, action.id),
      pillar: pillar.name,
      sector: sector.name,
      alsoIn: [],
      framework: block.framework,
    });
    return block.actions.flatMap((action) => [
      subject(action, null),
      ...action.details.map((detail) => subject(detail, action)),
    ]);
  });
}

function overviewSubjects({ pillar, sector }: Place): readonly OverviewSubject[] {
  return sector.blocks.flatMap((block) =>
    block.overview.map((text, index) => ({
      id: `${block.id}-${index + 1}`,
      pillar: pillar.name,
      sector: sector.name,
      framework: block.framework?.full ?? [],
      text,
      components: index === 0 ? block.components : [],
    })),
  );
}

function materialSubjects(speech: Speech, sector: SectorView): readonly MaterialSubject[] {
  const picture = inLanguage(speech, { ja: '写真・図', en: 'Picture' });
  const link = inLanguage(speech, { ja: 'リンク', en: 'Link' });
  const [supplied, absent] = inLanguage(speech, { ja: ['あり', '未提供'], en: ['supplied', 'not supplied'] });
  return [
    ...sector.media.map(({ id, caption, remark, file }) => ({
      id,
      sector: sector.name,
      kind: picture,
      caption,
      remark: remark ?? [],
      address: '',
      supplied: (file === null ? absent : supplied) ?? '',
    })),
    ...sector.links.map(({ id, name, address }) => ({
      id,
      sector: sector.name,
      kind: link,
      caption: name,
      remark: [],
      address,
      supplied: '',
    })),
  ];
}
