import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { CellFate, Change, Proposal, Question } from '../change-set.ts';
import { type FoundTable, findTables } from '../match/find-tables.ts';
import type { ColumnMatch, OtherHeadings } from '../match/match-columns.ts';
import type { RawBook, RawSheet } from '../raw/raw-book.ts';
import type { NumberRange } from '../understand/understand-cell.ts';
import { compareCopies } from './compare-copies.ts';
import { compareOther } from './compare-other.ts';
import { compareTable } from './compare-table.ts';
import { isMeta } from './is-meta.ts';
import type { ReturnContext } from './return-context.ts';

/** What the template knows about a workbook beyond what the workbook says about itself. */
export interface BookWords {
  /** Headings of a column in every language, by the keys of its sheet and of itself. */
  readonly headings: (sheet: string, column: string) => readonly string[];
  /** The numbers that can stand in a column, by the keys of its sheet and of itself. */
  readonly rangeOf: (sheet: string, column: string) => NumberRange | undefined;
  /** The sheets that are only to be read, in every language. */
  readonly generated: readonly {
    readonly name: string;
    /** How many columns it has, where that is fixed. */
    readonly columns: number;
    /** Whether it counts what stands in the data sheets; otherwise it shows it again, if anything. */
    readonly counts: boolean;
  }[];
}

/** What became of a workbook's cells, and what they ask for. */
export interface ComparedBook {
  readonly cells: readonly CellFate[];
  readonly changes: readonly Change[];
  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
  readonly findings: readonly Diagnostic[];
}

/** Compares a whole workbook: its tables cell by cell, everything else as what it is. */
export function compareBook(book: RawBook, context: ReturnContext, words: BookWords): ComparedBook {
  const { issue } = context;
  const others =
    (sheet: string): OtherHeadings =>
    (column) =>
      words.headings(sheet, column);
  const { tables, missing, twins } = findTables(book, issue.sheets, others);
  const resultOf = (table: FoundTable) => ({
    name: table.sheet.name,
    result: compareTable(table, others(table.issued.key), context),
  });
  const compared = tables.map((table) => {
    const copies = twins.filter(({ issued }) => issued === table.issued);
    return { table, results: compareCopies(resultOf(table), copies.map(resultOf)) };
  });
  const used = new Set([...tables, ...twins].map(({ sheet }) => sheet));
  const results = compared.flatMap((one) => one.results);
  return {
    cells: [...results.flatMap(({ cells }) => cells), ...compareOther(book, used, words, issue)],
    changes: results.flatMap(({ changes }) => changes),
    proposals: results.flatMap(({ proposals }) => proposals),
    questions: [
      ...results.flatMap(({ questions }) => questions),
      ...missing.flatMap(({ role, name, rows }) =>
        role === 'entry'
          ? rows.map(
              ({ id, values }): Question => ({
                kind: 'row-missing',
                sheet: name,
                row: id,
                title: values[1]?.text ?? id,
              }),
            )
          : [],
      ),
    ],
    findings: [
      ...missing
        .filter(({ role }) => role !== 'reference')
        .map(({ name, rows }) => messages.returnSheetMissing({ sheet: name, rows: rows.length })),
      ...twins.map(({ issued, sheet }) => messages.returnSheetTwice({ sheet: issued.name, other: sheet.name })),
      ...compared.flatMap(({ table, results: [own] }) =>
        columnFindings(table.sheet, table.issued.columns, own?.columns ?? []),
      ),
      ...book.sheets.flatMap(sheetFindings),
    ],
  };
}

function columnFindings(
  { name }: RawSheet,
  issued: readonly { readonly key: string; readonly heading: string; readonly role: string }[],
  matches: readonly ColumnMatch[],
): readonly Diagnostic[] {
  const found = new Set(
    matches.flatMap((match) => (match.kind === 'issued' || match.kind === 'unsure' ? match.column.key : [])),
  );
  const gone = issued.filter(({ key, role }) => role === 'input' && !found.has(key));
  const twice = matches.flatMap((match) => (match.kind === 'unknown' && match.isTwin ? match.heading : []));
  return [
    ...gone.map(({ heading }) => messages.returnColumnMissing({ column: heading, sheet: name })),
    ...twice.map((column) => messages.returnColumnTwice({ column, sheet: name })),
  ];
}

const SHOWN_RANGES = 5;

function sheetFindings({ name, merges, drawings }: RawSheet): readonly Diagnostic[] {
  const ranges = merges.slice(0, SHOWN_RANGES).map((range) => `${name}!${range}`);
  const more = merges.length > SHOWN_RANGES ? [`+${merges.length - SHOWN_RANGES}`] : [];
  return [
    ...(merges.length > 0 ? [messages.returnMerged({ ranges: [...ranges, ...more] })] : []),
    ...(drawings > 0 ? [messages.returnDrawings({ count: drawings })] : []),
  ];
}

/** The cells of the sheet in which a workbook says what it is, row by row. */
export function metaCells(book: RawBook): readonly (readonly string[])[] {
  const meta = book.sheets.filter(isMeta);
  return meta.flatMap(({ rows }) =>
    rows.map(({ cells }) => {
      const texts: string[] = [];
      for (const [column, { text }] of cells) texts[column - 1] = text;
      return Array.from(texts, (text) => text ?? '');
    }),
  );
}
