import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Language, loadPlan, type Scope } from '@shinrai/core';
import { onTestFinished } from 'vitest';
import { planApply } from '../../src/collect/apply/plan-apply.ts';
import { writeApply } from '../../src/collect/apply/write-apply.ts';
import { bookWords } from '../../src/collect/book-words.ts';
import type { CellFate, ChangeSet } from '../../src/collect/change-set.ts';
import { collectReturns } from '../../src/collect/collect-returns.ts';
import { type PlanData, planDataOf } from '../../src/collect/plan-data.ts';
import type { RawBook, RawCell, RawRow, RawSheet } from '../../src/collect/raw/raw-book.ts';
import { readBook } from '../../src/collect/raw/read-book.ts';
import { readRecords } from '../../src/collect/records/read-records.ts';
import type { ReturnRecord } from '../../src/collect/records/record.ts';
import { applyDecisions } from '../../src/collect/review/apply-decisions.ts';
import type { ReviewDecision } from '../../src/collect/review/read-review.ts';
import { loadTemplate } from '../../src/template/load-template.ts';
import { columnLetters } from '../../src/workbook/address.ts';
import { renderOne, TEMPLATES } from '../fixture.ts';
import { PLAIN, writeReturned } from './write-returned.ts';

const ROOT = new URL('../../../..', import.meta.url).pathname;

export const SMALL = join(ROOT, 'test/fixtures/two-pillars');
export const SHIPPED = join(ROOT, 'data/japan-asean');

/** The data of a plan folder, to be compared with. */
export async function dataOf(folder: string, records: readonly ReturnRecord[] = []): Promise<PlanData> {
  const { plan, written } = await loadPlan(folder);
  if (!plan) throw new Error(`${folder} has errors`);
  return planDataOf(plan, written, records);
}

/** A workbook as it is issued, read back. */
export async function issued({ plan }: PlanData, scope: Scope, language: Language = 'ja'): Promise<RawBook> {
  const { value } = readBook(await renderOne(plan, scope, language));
  if (!value) throw new Error('our own workbook cannot be read');
  return value;
}

const { value: template } = loadTemplate(join(TEMPLATES, 'tracker', 'tracker.yaml'));
if (!template) throw new Error('the template has errors');
export const WORDS = bookWords(template.template);

/** What is collected from returned workbooks, each as another program saved it. */
export function collect(
  data: PlanData,
  books: Readonly<Record<string, Pick<RawBook, 'sheets'> | Uint8Array>>,
  confirmed: ReadonlySet<string> = new Set(),
  most?: number,
): ChangeSet {
  return collectReturns({ files: filesOf(books), data, words: WORDS, date: '2025-01-15', confirmed }, most);
}

const filesOf = (books: Parameters<typeof collect>[1]) =>
  Object.entries(books).map(([name, book]) => ({
    name,
    bytes: book instanceof Uint8Array ? book : writeReturned(book, PLAIN),
  }));

/** A cell without its address. */
export type Content = Omit<RawCell, 'address'>;

export const text = (words: string): Content => ({ type: 'text', text: words });
export const number = (value: number): Content => ({ type: 'number', text: String(value), number: value });

/** The column with a heading in the first row of a sheet; a part of the heading is enough. */
export function columnOf({ rows, name }: RawSheet, heading: string): number {
  const cells = [...(rows[0]?.cells ?? [])];
  const found =
    cells.find(([, cell]) => cell.text === heading) ?? cells.find(([, cell]) => cell.text.includes(heading));
  if (!found) throw new Error(`${name} has no column ${heading}: ${cells.map(([, cell]) => cell.text).join(', ')}`);
  return found[0];
}

/** The row with an id, such as `action:winter-route`. */
export function rowOf(sheet: RawSheet, id: string): RawRow {
  const column = columnOf(sheet, 'row_id');
  const row = sheet.rows.find(({ cells }) => cells.get(column)?.text === id);
  if (!row) throw new Error(`${sheet.name} has no row ${id}`);
  return row;
}

export function sheetOf({ sheets }: Pick<RawBook, 'sheets'>, name: string): RawSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${sheets.map((one) => one.name).join(', ')}`);
  return sheet;
}

/** A workbook with one sheet changed. */
export function withSheet(
  book: Pick<RawBook, 'sheets'>,
  name: string,
  change: (sheet: RawSheet) => RawSheet,
): Pick<RawBook, 'sheets'> {
  sheetOf(book, name);
  return { sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** A sheet with the content of one cell changed, or taken away. */
export function put(sheet: RawSheet, id: string, heading: string, content: Content | undefined): RawSheet {
  return putAt(sheet, rowOf(sheet, id).number, columnOf(sheet, heading), content);
}

export function putAt(sheet: RawSheet, row: number, column: number, content: Content | undefined): RawSheet {
  const old = sheet.rows.find(({ number }) => number === row) ?? {
    number: row,
    isHidden: false,
    cells: new Map<number, RawCell>(),
  };
  const cells = new Map(old.cells);
  if (content) cells.set(column, { ...content, address: `${columnLetters(column)}${row}` });
  else cells.delete(column);
  const rows = [...sheet.rows.filter((one) => one !== old), { ...old, cells }].toSorted((a, b) => a.number - b.number);
  return { ...sheet, rows };
}

/** A sheet with its columns and rows in another order; addresses follow. */
export function rearranged(
  sheet: RawSheet,
  columnTo: (column: number) => number,
  rowTo: (row: number) => number,
): RawSheet {
  const rows = sheet.rows.map(({ number, isHidden, cells }) => ({
    number: rowTo(number),
    isHidden,
    cells: new Map(
      [...cells].map(([column, cell]) => [
        columnTo(column),
        { ...cell, address: `${columnLetters(columnTo(column))}${rowTo(number)}` },
      ]),
    ),
  }));
  return { ...sheet, rows: rows.toSorted((a, b) => a.number - b.number) };
}

/** How many cells with content a workbook has. */
export const cellsIn = ({ sheets }: Pick<RawBook, 'sheets'>): number =>
  sheets.reduce((sum, { rows }) => sum + rows.reduce((inner, { cells }) => inner + cells.size, 0), 0);

/** What became of cells, in short: fate, why, heading, what was returned, what would be written. */
export const told = (set: ChangeSet): readonly string[] =>
  set.files.flatMap(({ cells }) =>
    cells.filter(({ fate, why }) => fate !== 'unchanged' || (why !== undefined && why !== 'generated')).map(tell),
  );

export const tell = ({ fate, why, heading, returned, proposed }: CellFate): string =>
  [fate, why, heading?.replace('【記入】', ''), returned, proposed === undefined ? undefined : `-> ${proposed}`]
    .filter((part) => part !== undefined)
    .join(' | ');

/** A plan folder of its own, gone after the test. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'shinrai-collect-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Collects returned workbooks into a plan folder and takes over what was accepted. */
export async function takeOver(
  folder: string,
  books: Parameters<typeof collect>[1],
  date = '2025-01-15',
  decisions: readonly ReviewDecision[] = [],
) {
  const { value: records } = await readRecords(folder);
  const data = await dataOf(folder, records);
  const files = filesOf(books);
  const { set } = applyDecisions(collectReturns({ files, data, words: WORDS, date }), decisions, 'review.xlsx');
  const planned = await planApply({ set, data, files });
  const findings = planned.value ? await writeApply(folder, planned.value) : planned.findings;
  return { set, planned: planned.value, findings };
}
