/** Pixels of one unit of column width: the widest digit of the face that the workbook's default style has. */
const UNIT = 7;
/** Pixels of a column beyond its units, and of the space beside the text of a cell. */
const EXTRA = 5;
const PADDING = 8;

/** Width of a column on screen, in pixels of 1/96 inch. */
export const pixelsOf = (width: number): number => Math.round(width * UNIT + EXTRA);

/** How many em of text fit into one line of a column. */
export function emIn(width: number, fontSize: number): number {
  return Math.max(1, (pixelsOf(width) - PADDING) / ((fontSize * 96) / 72));
}
