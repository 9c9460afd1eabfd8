/** One datum of the meta sheet. A kind and a key stand once. */
export interface MetaRecord {
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
}

/** The headings of the meta sheet, by which it is known wherever it stands and whatever it is called. */
export const META_HEADINGS = ['kind', 'key', 'part', 'value'] as const;

/** Longest piece of a value in one cell: a cell takes 32,767 characters, and some programs count an escape as several. */
const LONGEST_PIECE = 30_000;

/** Characters that XML forbids, that line ends are normalised to, or that no printer shows: written as JSON escapes. */
const FRAGILE = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]|_(?=x)/gi;

/**
 * Rows of cells for records: `kind`, `key`, `part`, `value`. The value is JSON between two bars, in as many parts as it
 * takes. Such a text never begins or ends with a space, holds no line end, and is never taken for a formula or number.
 */
export function toCells(records: readonly MetaRecord[]): readonly (readonly string[])[] {
  const rows = records.flatMap(({ kind, key, value }) =>
    piecesOf(toText(value)).map((piece, at) => [kind, key, String(at + 1), `|${piece}|`]),
  );
  return [META_HEADINGS, ...rows];
}

/** The JSON of a value with everything escaped that a program might change when it saves. */
function toText(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(FRAGILE, escaped);
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** A character of two halves is never divided. */
function endOfPiece(text: string, start: number): number {
  const end = start + LONGEST_PIECE;
  return end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

/**
 * The records that cells hold, in whatever order rows and columns come back; `undefined` when these are not the cells of
 * a meta sheet. A record that is no longer whole has the value `undefined`.
 */
export function fromCells(rows: readonly (readonly string[])[]): readonly MetaRecord[] | undefined {
  const headings = rows.findIndex((row) => META_HEADINGS.every((heading) => row.includes(heading)));
  const columns = META_HEADINGS.map((heading) => rows[headings]?.indexOf(heading) ?? -1);
  if (headings < 0) return undefined;
  const found = rows.slice(headings + 1).map((row) => columns.map((column) => row[column]?.trim() ?? ''));
  const byRecord = Map.groupBy(found, ([kind, key]) => JSON.stringify([kind, key]));
  return [...byRecord.values()].flatMap((parts) => {
    const [kind = '', key = ''] = parts[0] ?? [];
    return kind === '' ? [] : [{ kind, key, value: joined(parts) }];
  });
}

function joined(parts: readonly (readonly string[])[]): unknown {
  const sorted = parts.toSorted((a, b) => Number(a[2]) - Number(b[2]));
  const isWhole = sorted.every(([, , part, piece = ''], at) => Number(part) === at + 1 && /^\|.*\|$/s.test(piece));
  try {
    return isWhole ? JSON.parse(sorted.map(([, , , piece = '']) => piece.slice(1, -1)).join('')) : undefined;
  } catch {
    return undefined;
  }
}
