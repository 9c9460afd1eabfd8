import type { Language } from '@shinrai/core';
import type { SheetView, TrackerView } from '@shinrai/views';
import { plainText } from '@shinrai/views/inline';
import type { ColumnTemplate, TableSheet } from '../template/sheet-schema.ts';
import { fillTokens, type Tokens } from '../template/tokens.ts';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import type { Words } from '../template/words.ts';
import { type PlacedList, placeLists } from './lists.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** A column of a table. */
export interface PlacedColumn {
  readonly template: ColumnTemplate;
  /** Counted from 1. */
  readonly number: number;
  /** Where its cells are found in a row of the view; -1 for inputs. */
  readonly inView: number;
  /** Where its answers are found in a row of the view; -1 for columns that are made from the plan. */
  readonly inAnswers: number;
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
  /** Tokens for which the data has nothing: blanks that the issuer fills in before the workbook goes out. */
  readonly blanks: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, PlacedTable>;
  readonly lists: readonly PlacedList[];
  /** The sheets of tables that are planned already: sheets that tell of them come later. */
  readonly planned: ReadonlyMap<string, SheetPlan>;
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
    blanks: blanksOf(view),
    tables,
    lists: placeLists(template.lists, view.lists, language),
    planned: new Map(),
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
      const rows = (shown?.rows.length ?? 0) + sheet.reserved;
      if (!shown || rows === 0) return [];
      return [[sheet.key, { sheet, view: shown, columns: placeColumns(sheet), lastRow: rows + 1 }]];
    }),
  );
}

function placeColumns({ columns }: TableSheet): readonly PlacedColumn[] {
  const [inputs, fixed] = [columns.filter(({ input }) => input), columns.filter(({ input }) => !input)];
  return columns.map((template, at) => ({
    template,
    number: at + 1,
    inView: fixed.indexOf(template),
    inAnswers: inputs.indexOf(template),
  }));
}

/** What of the reply the data does not say. */
function blanksOf({ reply: { deadline, to, contact } }: TrackerView): ReadonlySet<string> {
  const lines = {
    deadline,
    replyTo: to,
    contactDivision: contact.division,
    contactPerson: contact.person,
    contactPhone: contact.phone,
    contactEmail: contact.email,
  };
  const open = Object.entries(lines).filter(([, line]) =>
    line.some((piece) => piece.kind === 'gap' && piece.reason === 'to-fill'),
  );
  return new Set(open.map(([token]) => token));
}

function tokensOf(view: TrackerView, template: TrackerTemplate, tables: ReadonlyMap<string, PlacedTable>): Tokens {
  const { frame } = view;
  const join = frame.language === 'ja' ? '　' : ' – ';
  const plan = plainText(frame.plan);
  const tracker = template.name[frame.language];
  const scope = plainText(view.title);
  const filled = [...tables.values()].find(({ sheet }) => sheet.columns.some(({ input }) => input));
  const { deadline, to, contact } = view.reply;
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
    deadline: plainText(deadline),
    replyTo: plainText(to),
    contactDivision: plainText(contact.division),
    contactPerson: plainText(contact.person),
    contactPhone: plainText(contact.phone),
    contactEmail: plainText(contact.email),
    count: String(filled?.view.rows.length ?? 0),
  };
}
