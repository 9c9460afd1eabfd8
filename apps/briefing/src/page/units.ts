import { escapeHtml } from '@shinrai/templating';
import type { StateCountView } from '@shinrai/views';

/** Counts by state that are drawn to one scale. */
export interface Counted {
  readonly states: readonly Pick<StateCountView, 'value' | 'word' | 'count'>[];
}

/** Units of the drawing in the box of one symbol; the symbol itself leaves some room around it. */
const CELL = 20;
const SYMBOL = 17;

/** Room between two states in a row, in boxes. */
const BETWEEN = 0.4;

/** More symbols than this go on in the next row, unless a template says otherwise. */
const MOST_IN_A_ROW = 40;

/** A symbol with its place in boxes, from the upper left. */
interface Placed {
  readonly value: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Counts by state as a chart of units: one symbol an action, in the order of the states. Length tells how many there
 * are, the symbols how far they are; a black-and-white copier takes nothing from either. `all` are the charts that it is
 * compared with, itself included: one symbol is as wide in all of them. With a comma for it, the drawing tells its
 * numbers to those who cannot see it; without, it is a decoration of words that stand beside it.
 */
export function unitsSvg({ states }: Counted, all: readonly Counted[], comma?: string, most = MOST_IN_A_ROW): string {
  const placed = place(states, most);
  const columns = Math.max(...all.map((one) => widthOf(place(one.states, most))), 1);
  const [width, height] = [widthOf(placed), (placed.at(-1)?.y ?? 0) + 1];
  const symbols = placed.map(
    ({ value, x, y }) =>
      `<use href="#state-${value}" class="${value}" x="${round(x * CELL)}" y="${y * CELL}" width="${SYMBOL}" height="${SYMBOL}"></use>`,
  );
  const words = states.map(({ word, count }) => `${word} ${count}`).join(comma);
  const reading = comma === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(words)}"`;
  return `<svg class="units" viewBox="0 0 ${round(width * CELL)} ${height * CELL}" style="--cells: ${round(width)}; --columns: ${round(columns)}" ${reading}>${symbols.join('')}</svg>`;
}

function place(states: Counted['states'], most: number): readonly Placed[] {
  const placed: Placed[] = [];
  let [x, y, inRow] = [0, 0, 0];
  for (const { value, count } of states) {
    if (inRow > 0) x += BETWEEN;
    for (let index = 0; index < count; index += 1) {
      if (inRow === most) [x, y, inRow] = [0, y + 1, 0];
      placed.push({ value, x, y });
      x += 1;
      inRow += 1;
    }
  }
  return placed;
}

const widthOf = (placed: readonly Placed[]) => Math.max(0, ...placed.map(({ x }) => x + 1));

const round = (value: number) => Math.round(value * 10) / 10;
