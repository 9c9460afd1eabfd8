import { DELIVERY_STATES, type Plan, type Scope, select } from '@shinrai/core';
import type { ActionView } from '../parts/action.ts';
import { type ActionNumbers, actionNumbers } from '../parts/action-number.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { type Line, plainText } from '../parts/inline.ts';
import { type PillarView, pillarView } from '../parts/pillar.ts';
import { registersOf } from '../parts/registers.ts';
import type { SectorView } from '../parts/sector.ts';
import { type Audience, inLanguage, type Speech } from '../parts/speech.ts';
import type { StateCountView } from '../parts/state.ts';
import type { Request } from '../request.ts';
import { ACTION_COLUMNS, type ActionSubject } from '../sheet/action-columns.ts';
import type { ColumnSources } from '../sheet/column.ts';
import {
  DOCUMENT_COLUMNS,
  EVENT_COLUMNS,
  FIGURE_COLUMNS,
  INITIATIVE_COLUMNS,
  MATERIAL_COLUMNS,
  type MaterialSubject,
  ORGANISATION_COLUMNS,
  OVERVIEW_COLUMNS,
  type OverviewSubject,
  TERM_COLUMNS,
} from '../sheet/register-columns.ts';
import type { CodeList, SheetView } from '../sheet/sheet-view.ts';
import { STATE_WORDS } from '../words/codes.ts';
import { scopeTitle } from './scope-title.ts';

/** What a tracker's template asks for: which sheets, with which columns. */
export interface SheetRequest {
  readonly key: SheetKey;
  readonly columns: readonly string[];
}

/** The tables that a tracker can show. */
export const SHEET_COLUMNS = {
  actions: ACTION_COLUMNS,
  overview: OVERVIEW_COLUMNS,
  events: EVENT_COLUMNS,
  documents: DOCUMENT_COLUMNS,
  initiatives: INITIATIVE_COLUMNS,
  figures: FIGURE_COLUMNS,
  organisations: ORGANISATION_COLUMNS,
  terms: TERM_COLUMNS,
  materials: MATERIAL_COLUMNS,
} as const;
export type SheetKey = keyof typeof SHEET_COLUMNS;

/** Counts by state of one pillar, for the summary sheet. */
export interface TrackerCount {
  readonly pillar: Line;
  readonly states: readonly StateCountView[];
  readonly total: number;
}

/** What a returned workbook must say about itself, so that its rows find home. */
export interface TrackerIssue {
  readonly plan: string;
  readonly edition: string;
  readonly audience: Audience;
}

/** A tracker: the actions of a scope as data, with the lists behind them. */
export interface TrackerView {
  readonly kind: 'tracker';
  readonly frame: Frame;
  readonly title: Line;
  readonly scope: Scope;
  readonly issue: TrackerIssue;
  /** The documents and pages that the facts come from. */
  readonly sources: readonly Line[];
  readonly sheets: readonly SheetView[];
  readonly counts: readonly TrackerCount[];
  readonly lists: readonly CodeList[];
}

/** Makes the tracker of any scope with the sheets and columns that are asked for. Throws RangeError for an unknown column. */
export function trackerView(plan: Plan, request: Request, sheets: readonly SheetRequest[]): TrackerView {
  const speech = { plan, ...request };
  const selection = select(plan, request.scope);
  const pillars = selection.pillars.map((pillar) => pillarView(speech, pillar));
  const title = scopeTitle(speech, request.scope);
  const registers = registersOf(speech, selection);
  const subjects = subjectsOf(speech, pillars, registers);
  return {
    kind: 'tracker',
    frame: frameOf(speech, request.scope.kind === 'plan' ? '' : plainText(title)),
    title,
    scope: request.scope,
    issue: { plan: plan.head.id, edition: plan.head.edition.name, audience: request.audience },
    sources: registers.sources,
    sheets: sheets.map((sheet) => sheetView(speech, sheet, subjects[sheet.key])),
    counts: pillars.map(({ name, states, actionCount }) => ({ pillar: name, states, total: actionCount })),
    lists: [
      {
        key: 'states',
        values: DELIVERY_STATES.map((code) => ({ code, word: STATE_WORDS[code][request.language] })),
      },
    ],
  };
}

function sheetView(
  speech: Speech,
  { key, columns }: SheetRequest,
  subjects: readonly { readonly id: string }[],
): SheetView {
  const known = SHEET_COLUMNS[key] as ColumnSources<{ readonly id: string }>;
  const sources = columns.map((column) => {
    const source = known[column];
    if (!source)
      throw new RangeError(`sheet "${key}" has no column "${column}"; it has ${Object.keys(known).join(', ')}`);
    return { key: column, source };
  });
  return {
    key,
    columns: sources.map((column) => ({ key: column.key, type: column.source.type, list: column.source.list ?? null })),
    rows: subjects.map((subject) => {
      const cells = sources.map(({ source }) => source.cell(subject, speech));
      return { id: cells[0]?.ref.entity ?? subject.id, cells };
    }),
  };
}

/** A sector in its pillar, as the view tells them. */
interface Place {
  readonly pillar: PillarView;
  readonly sector: SectorView;
}

type Subjects = Readonly<Record<SheetKey, readonly { readonly id: string }[]>>;

function subjectsOf(
  speech: Speech,
  pillars: readonly PillarView[],
  registers: ReturnType<typeof registersOf>,
): Subjects {
  const places: readonly Place[] = pillars.flatMap((pillar) => pillar.sectors.map((sector) => ({ pillar, sector })));
  const { events, documents, initiatives, figures, organisations, terms } = registers;
  return {
    actions: actionRows(places, actionNumbers(speech.plan)),
    overview: places.flatMap(overviewSubjects),
    events,
    documents,
    initiatives,
    figures,
    organisations,
    terms,
    materials: places.flatMap(({ sector }) => materialSubjects(speech, sector)),
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
    ...sector.links.map(({ id, name, url }) => ({
      id,
      sector: sector.name,
      kind: link,
      caption: name,
      remark: [],
      address: url,
      supplied: '',
    })),
  ];
}
