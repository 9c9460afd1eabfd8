import {
  type Action,
  countDelivery,
  type Plan,
  type ProgressCount,
  related,
  type SelectedPillar,
  type SelectedSector,
  type Selection,
  select,
  selectedActions,
} from '@shinrai/core';
import { type ActionView, actionView } from '../parts/action.ts';
import { type ActionNumbers, actionNumbers } from '../parts/action-number.ts';
import { bodiesInShort, bodyViews, ownersLine } from '../parts/body.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { fundingLine } from '../parts/funding.ts';
import { countingRule, deliveryInShort, headlineOf } from '../parts/headline.ts';
import { factRef, type Line, plainText, words } from '../parts/inline.ts';
import { itemsHeadline, itemsOf, type OpenItem, openItems, paragraphLine } from '../parts/item.ts';
import { isLate, lateLine } from '../parts/late.ts';
import { type OpenArea, openAreas } from '../parts/open-areas.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import type { StateView } from '../parts/state.ts';
import { nameView } from '../parts/text.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** An action in the matrix. */
export interface MatrixRow {
  readonly id: string;
  readonly number: string;
  /** Action lines of the plan that it carries out, or the areas that it serves. */
  readonly paragraph: Line;
  readonly title: Line;
  readonly text: Line;
  readonly when: Line;
  /** Bodies in charge. */
  readonly lead: Line;
  /** Other bodies with a part in it; empty where none is named. */
  readonly bodies: Line;
  readonly funding: Line;
  readonly state: StateView;
  readonly remarks: readonly Line[];
}

export interface MatrixSector {
  readonly id: string;
  readonly name: Line;
  readonly rows: readonly MatrixRow[];
  readonly subtotal: Line;
}

export interface MatrixPillar extends PillarHead {
  readonly sectors: readonly MatrixSector[];
  readonly subtotal: Line;
  readonly count: ProgressCount;
}

/** What is done, action by action, against the plan: the annex for meetings that follow a plan up. */
export interface ProgressMatrixView {
  readonly kind: 'progress-matrix';
  readonly frame: Frame;
  readonly title: Line;
  readonly isWholePlan: boolean;
  readonly headline: Line;
  readonly items: Line;
  readonly rule: Line;
  readonly pillars: readonly MatrixPillar[];
  readonly total: Line;
  readonly count: ProgressCount;
  readonly areasWithoutReport: readonly OpenArea[];
  readonly itemsWithoutAction: readonly OpenItem[];
  /** The bodies that the matrix names by an abbreviation. */
  readonly abbreviations: readonly { readonly short: string; readonly name: Line }[];
}

/** Makes the matrix of a plan or a pillar. */
export function progressMatrixView(plan: Plan, request: Request): ProgressMatrixView {
  const speech = { plan, ...request };
  const { scope } = request;
  const selection = select(plan, scope);
  const numbers = actionNumbers(plan);
  const isWholePlan = scope.kind === 'plan';
  const title = scopeTitle(speech, scope);
  const actions = selectedActions(selection);
  const items = itemsOf(speech, scope);
  return {
    kind: 'progress-matrix',
    frame: frameOf(speech, isWholePlan ? '' : plainText(title)),
    title,
    isWholePlan,
    headline: headlineOf(speech, [...new Set(actions)]),
    items: itemsHeadline(speech, items),
    rule: countingRule(speech),
    pillars: selection.pillars.map((pillar) => matrixPillar(speech, pillar, numbers)),
    total: deliveryInShort(speech, countDelivery(actions)),
    count: countDelivery(actions),
    areasWithoutReport: openAreas(speech, scope),
    itemsWithoutAction: openItems(speech, items),
    abbreviations: abbreviationsIn(speech, selection),
  };
}

function abbreviationsIn(speech: Speech, selection: Selection): ProgressMatrixView['abbreviations'] {
  return related(speech.plan, selection).organisations.flatMap(({ id, name }) => {
    const view = nameView(speech, name, factRef('organisation', id, 'name'));
    const short = plainText(view.short);
    return short === view.abbreviation && short !== plainText(view.name) ? [{ short, name: view.name }] : [];
  });
}

function matrixPillar(speech: Speech, { pillar, sectors }: SelectedPillar, numbers: ActionNumbers): MatrixPillar {
  const count = countDelivery(sectors.flatMap(actionsOf));
  return {
    ...pillarHead(speech, pillar),
    sectors: sectors.map((sector) => matrixSector(speech, sector, numbers)),
    subtotal: deliveryInShort(speech, count),
    count,
  };
}

const actionsOf = ({ blocks }: SelectedSector): readonly Action[] =>
  blocks.flatMap(({ actions }) => actions).flatMap(({ action, details }) => [action, ...details]);

function matrixSector(speech: Speech, selected: SelectedSector, numbers: ActionNumbers): MatrixSector {
  const { sector } = selected;
  const actions = actionsOf(selected);
  return {
    id: sector.id,
    name: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).name,
    rows: actions.map((action, at) => {
      const view = actionView(speech, sector, { action, details: [] }, at + 1);
      return matrixRow(speech, action, view, numbers.of(sector.id, action.id));
    }),
    subtotal: deliveryInShort(speech, countDelivery(actions)),
  };
}

function matrixRow(speech: Speech, action: Action, view: ActionView, number: string): MatrixRow {
  const { id, title, text, when, state } = view;
  const others = (action.organisations ?? []).filter(({ role }) => role !== 'funder');
  return {
    id,
    number,
    paragraph: paragraphLine(speech, action),
    title,
    text,
    when,
    lead: ownersLine(speech, view.owners),
    bodies: bodiesInShort(speech, bodyViews(speech, others, `action:${id}`)),
    funding: fundingLine(speech, action),
    state,
    remarks: remarksOf(speech, action, view),
  };
}

function remarksOf(speech: Speech, action: Action, { figures, note, where }: ActionView): readonly Line[] {
  const colon = inLanguage(speech, { ja: '：', en: ': ' });
  return [
    ...(where.length === 0 ? [] : [where]),
    ...figures.map(({ name, quantity }) => [...name, ...words(colon), ...quantity]),
    ...(note ? [note] : []),
    ...(isLate(speech, action) && speech.audience === 'internal' ? [lateLine(speech, action)] : []),
  ];
}
