import type { IssuedSheet } from '../../meta/issued.ts';
import type { RawBook, RawRow, RawSheet } from '../raw/raw-book.ts';
import { headingKey } from './heading.ts';
import type { OtherHeadings } from './match-columns.ts';

/** An issued table and where it was found. */
export interface FoundTable {
  readonly issued: IssuedSheet;
  readonly sheet: RawSheet;
  readonly headings: RawRow;
}

/** Tables by the sheet that they stand on, and those that are missing or there twice. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly missing: readonly IssuedSheet[];
  /** Sheets that hold a table once more. */
  readonly twins: readonly FoundTable[];
}

/** Above the headings people put titles and notes, but not more than this. */
const DEEPEST_HEADING = 60;
/** The share of its headings by which a table is known. */
const ENOUGH = 0.4;

/** Finds every issued table by its headings, on whatever sheet and row they stand. */
export function findTables(
  { sheets }: RawBook,
  issued: readonly IssuedSheet[],
  others: (sheet: string) => OtherHeadings,
): FoundTables {
  const free = new Set(sheets);
  const tables: FoundTable[] = [];
  const missing: IssuedSheet[] = [];
  const twins: FoundTable[] = [];
  const byName = (one: IssuedSheet) => issued.findIndex(({ name }) => name === one.name);
  for (const one of issued.toSorted((a, b) => b.columns.length - a.columns.length || byName(a) - byName(b))) {
    const places = [...free].flatMap((sheet) => headingPlace(sheet, one, others(one.key)));
    const [best] = places.toSorted((a, b) => b.score - a.score);
    if (!best) {
      missing.push(one);
      continue;
    }
    free.delete(best.sheet);
    tables.push({ issued: one, sheet: best.sheet, headings: best.headings });
    for (const { sheet, share, headings } of places.filter((place) => place !== best)) {
      const isOther = issued.some(({ name }) => name === sheet.name);
      if (share > 0.9 && !isOther) {
        free.delete(sheet);
        twins.push({ issued: one, sheet, headings });
      }
    }
  }
  return { tables, missing, twins };
}

interface Place {
  readonly sheet: RawSheet;
  readonly headings: RawRow;
  readonly share: number;
  /** The share of headings found; a sheet of the right name comes before others. */
  readonly score: number;
}

function headingPlace(sheet: RawSheet, { name, columns }: IssuedSheet, others: OtherHeadings): readonly Place[] {
  const wanted = new Map(
    columns.flatMap(({ key, heading }) => [heading, ...others(key)].map((one) => [headingKey(one), key])),
  );
  const rows = sheet.rows.filter(({ number }) => number <= DEEPEST_HEADING);
  const scored = rows.map((headings) => {
    const found = new Set([...headings.cells.values()].flatMap(({ text }) => wanted.get(headingKey(text)) ?? []));
    return { headings, share: found.size / columns.length };
  });
  const [best] = scored.toSorted((a, b) => b.share - a.share);
  if (!best || best.share < ENOUGH) return [];
  const isNamed = headingKey(sheet.name) === headingKey(name);
  return [{ sheet, ...best, score: best.share + (isNamed ? 1 : 0) }];
}
