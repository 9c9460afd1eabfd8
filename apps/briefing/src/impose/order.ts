/** One side of a sheet of paper: the page (from 1) in each of its places, null where a place stays empty. */
export type Side = readonly (number | null)[];

const pageOrNone = (page: number, count: number): number | null => (page <= count ? page : null);

/**
 * Two pages on a side, one after the other.
 *
 * @example handoutSides(3) // [[1, 2], [3, null]]
 */
export function handoutSides(count: number): readonly Side[] {
  return Array.from({ length: Math.ceil(count / 2) }, (_, side) => [2 * side + 1, pageOrNone(2 * side + 2, count)]);
}

/**
 * Sheets that are printed on both sides, laid into one another, folded in the middle and stapled through the fold: the
 * front of each, then its back; on a side the left page, then the right one. Empty pages at the end make the number of
 * pages a multiple of four.
 *
 * @example bookletSides(6) // [[null, 1], [2, null], [6, 3], [4, 5]]
 */
export function bookletSides(count: number): readonly Side[] {
  const sheets = Math.ceil(count / 4);
  const page = (number: number) => pageOrNone(number, count);
  return Array.from({ length: sheets }, (_, sheet) => {
    const [first, last] = [2 * sheet + 1, 4 * sheets - 2 * sheet];
    return [
      [page(last), page(first)],
      [page(first + 1), page(last - 1)],
    ];
  }).flat();
}
