import { createPackage, stampCoreProperties } from '@shinrai/ooxml';
import type { WrittenParts } from '../write/exceljs.ts';
import { mendOnce, sharedPart } from './shared-parts.ts';
import { createSharedStrings, type SharedStrings } from './shared-strings.ts';
import { toUtf8 } from './to-utf8.ts';

/** What a sheet is completed with that the library wrote without its cells. */
export interface FilledSheet {
  /** All its cells: `A1:H20`. */
  readonly range: string;
  readonly hasTable: boolean;
  /** Its `sheetData`, in place of the pattern from which the numbers of the styles are read. */
  cells(pattern: string, strings: SharedStrings): Iterable<string>;
  /** The sheet around its cells, mended. */
  complete(xml: string): string;
}

type Finish = (part: string) => string | Iterable<string>;

/**
 * A written workbook made final: cells filled in, styles mended, dates set to the day, packed so that equal content gives
 * equal bytes. One sheet after another is filled and compressed: together they would take hundreds of megabytes.
 */
export function packBook(written: WrittenParts, sheets: readonly FilledSheet[], day: string): Uint8Array {
  const strings = createSharedStrings();
  const tables = sheets.filter(({ hasTable }) => hasTable);
  const finishes = new Map<string, Finish>([
    ...sheets.map((sheet, at): [string, Finish] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      (xml) => filled(sheet.complete(xml), sheet, strings),
    ]),
    ...tables.map((sheet, at): [string, Finish] => [`xl/tables/table${at + 1}.xml`, (xml) => withRange(xml, sheet)]),
    ['xl/sharedStrings.xml', () => strings.toXml()],
    ['xl/styles.xml', mendOnce],
    ['docProps/core.xml', (xml) => stampCoreProperties(xml, `${day}T00:00:00Z`)],
  ]);
  const file = createPackage();
  for (const [name, part] of written) if (!finishes.has(name)) file.add(name, sharedPart(part));
  for (const [name, finish] of finishes) file.add(name, toPart(finish(written.get(name) ?? '')));
  return file.toBytes();
}

const toPart = (finished: string | Iterable<string>): Uint8Array =>
  typeof finished === 'string' ? sharedPart(finished) : toUtf8(finished);

/** A sheet with its cells in place of the pattern that the library wrote. */
function* filled(xml: string, sheet: FilledSheet, strings: SharedStrings): Generator<string> {
  const [pattern = ''] = /<sheetData>.*<\/sheetData>|<sheetData\/>/s.exec(xml) ?? [];
  const [before = '', after = ''] = xml.split(pattern);
  yield before.replace(/<dimension ref="[^"]*"\/>/, () => `<dimension ref="${sheet.range}"/>`);
  yield* sheet.cells(pattern, strings);
  yield after;
}

/** A table over all its rows. */
const withRange = (xml: string, { range }: FilledSheet): string =>
  xml.replace(/ ref="A1:[A-Z]+\d+"/g, () => ` ref="${range}"`);
