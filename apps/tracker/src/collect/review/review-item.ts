import type { CellFate, ChangeSet, ReturnedFile } from '../change-set.ts';

/** Something that a review decides: a cell, a row without its id, a column whose heading was changed. */
export interface ReviewItem {
  /** Finds it again when the same files are collected once more. */
  readonly key: string;
  readonly file: ReturnedFile;
  readonly cell: CellFate;
  /** All cells that it is about: of a row or column that is to be confirmed, each of them. */
  readonly cells: readonly CellFate[];
  /** Whether there is a value that could be taken over. */
  readonly isReady: boolean;
}

const FILE_DIGITS = 12;

/** The beginning of the keys of a file. */
export const fileKey = ({ sha256 }: Pick<ReturnedFile, 'sha256'>): string => sha256.slice(0, FILE_DIGITS);

export const cellKey = (
  file: Pick<ReturnedFile, 'sha256'>,
  { sheet, address }: Pick<CellFate, 'sheet' | 'address'>,
): string => `${fileKey(file)}!${sheet}!${address}`;

/** The key of the question whether a row or column is the one that it looks like. */
export const partKey = (
  file: Pick<ReturnedFile, 'sha256'>,
  sheet: string,
  part: 'row' | 'column',
  name: string | number,
): string => `${fileKey(file)}!${sheet}!${part} ${name}`;

const DECIDED = new Set(['accepted', 'conflict', 'rejected', 'not-understood']);

/** Everything in a change set that a review can decide, conflicts first. */
export function reviewItems({ files }: ChangeSet): readonly ReviewItem[] {
  const items = files.flatMap((file) => {
    const cells = file.cells.filter(({ fate }) => DECIDED.has(fate));
    const own = cells.map(
      (cell): ReviewItem => ({
        key: cellKey(file, cell),
        file,
        cell,
        cells: [cell],
        isReady: cell.proposed !== undefined,
      }),
    );
    return [...own, ...unsureItems(file)];
  });
  return items.toSorted((a, b) => rank(a) - rank(b));
}

const RANKS = ['conflict', 'extra', 'not-understood', 'rejected', 'accepted'];
const rank = ({ cell }: ReviewItem): number => RANKS.indexOf(cell.fate);

/** One item for each row and column that is to be confirmed, with all its cells. */
function unsureItems(file: ReturnedFile): readonly ReviewItem[] {
  const unsure = file.cells.filter(({ why }) => why === 'unsure-row' || why === 'unsure-column');
  const byKey = Map.groupBy(unsure, (cell) => unsureKey(file, cell));
  return [...byKey].flatMap(([key, cells]) => {
    const [cell] = cells;
    return key === undefined || !cell ? [] : [{ key, file, cell, cells, isReady: true }];
  });
}

function unsureKey(file: ReturnedFile, { why, sheet, address, heading }: CellFate): string | undefined {
  if (why === 'unsure-row') return partKey(file, sheet, 'row', address.replace(/^[A-Z]+/, ''));
  return why === 'unsure-column' && heading !== undefined ? partKey(file, sheet, 'column', heading) : undefined;
}
