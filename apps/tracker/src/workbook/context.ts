import type { Language } from '@shinrai/core';
import { plainText, type SheetView, type TrackerView } from '@shinrai/views';
import type { ColumnTemplate, TableSheet } from '../template/sheet-schema.ts';
import { fillTokens, type Tokens } from '../template/tokens.ts';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import type { Words } from '../template/words.ts';
import { type PlacedList, placeLists } from './lists.ts';

/** A column with its number, counted from 1, and where its cells are found in the view; -1 for inputs. */
export interface PlacedColumn {
  readonly template: ColumnTemplate;
  readonly number: number;
  readonly inView: number;
}

/** A table that has rows: the template's sheet together with what the view puts into it. */
export interface PlacedTable {
  readonly sheet: TableSheet;
  readonly view: SheetView;
  readonly columns: readonly PlacedColumn[];
  readonly lastRow: number;
}

/** What every sheet of one workbook is planned from. */
export interface BookContext {
  readonly view: TrackerView;
  readonly template: TrackerTemplate;
  readonly digest: string;
  readonly language: Language;
  readonly tokens: Tokens;
  readonly tables: ReadonlyMap<string, PlacedTable>;
  readonly lists: readonly PlacedList[];
}

/** Brings view and template together. The view must have been asked for the template's tables, in their order. */
export function contextOf(view: TrackerView, template: TrackerTemplate, digest: string): BookContext {
  const { language } = view.frame;
  const tables = placeTables(view, template);
  return {
    view,
    template,
    digest,
    language,
    tokens: tokensOf(view, template, tables),
    tables,
    lists: placeLists(template.lists, view.lists, language),
  };
}

/** The words in the language of the workbook, with their tokens filled. */
export function say({ language, tokens }: BookContext, words: Words, more: Tokens = {}): string {
  return fillTokens(words[language], { ...tokens, ...more });
}

function placeTables(view: TrackerView, { sheets }: TrackerTemplate): ReadonlyMap<string, PlacedTable> {
  const tables = sheets.filter((sheet) => sheet.kind === 'table');
  return new Map(
    tables.flatMap((sheet, at): [string, PlacedTable][] => {
      const shown = view.sheets[at];
      if (!shown || shown.rows.length === 0) return [];
      return [[sheet.key, { sheet, view: shown, columns: placeColumns(sheet), lastRow: shown.rows.length + 1 }]];
    }),
  );
}

function placeColumns({ columns }: TableSheet): readonly PlacedColumn[] {
  const fixed = columns.filter(({ input }) => !input);
  return columns.map((template, at) => ({ template, number: at + 1, inView: fixed.indexOf(template) }));
}

function tokensOf(view: TrackerView, template: TrackerTemplate, tables: ReadonlyMap<string, PlacedTable>): Tokens {
  const { frame } = view;
  const join = frame.language === 'ja' ? '　' : ' – ';
  const plan = plainText(frame.plan);
  const tracker = template.name[frame.language];
  const scope = plainText(view.title);
  const filled = [...tables.values()].find(({ sheet }) => sheet.columns.some(({ input }) => input));
  return {
    plan,
    planTitle: plainText(frame.planTitle),
    tracker,
    scope,
    title: [plan, tracker, ...(view.scope.kind === 'plan' ? [] : [scope])].join(join),
    asOf: plainText(frame.asOf),
    edition: frame.edition,
    draft: frame.draft,
    marking: frame.marking,
    issuer: plainText(frame.issuer),
    sources: view.sources.map(plainText).join(frame.language === 'ja' ? '、' : ', '),
    count: String(filled?.view.rows.length ?? 0),
  };
}
