import { emIn } from './column-width.ts';
import { lineCount } from './line-count.ts';

/** What is needed to know how high a cell must be. */
export interface Measured {
  readonly text: string;
  readonly width: number;
}

/** Excel's own limit, in points. */
const HIGHEST = 409;
const LINE = 1.3;
const PADDING = 5;

/**
 * Height of a row in points, so that its tallest cell is seen whole: Excel does not fit rows that a program wrote. Bold
 * text is a little wider; a heading leaves room for its filter button.
 */
export function rowHeight(cells: readonly Measured[], fontSize: number, isHeading = false): number {
  const lines = cells.map(({ text, width }) =>
    lineCount(text, emIn(width - (isHeading ? 3 : 0), fontSize) / (isHeading ? 1.06 : 1)),
  );
  return Math.min(HIGHEST, Math.ceil(Math.max(1, ...lines) * fontSize * LINE + PADDING));
}
