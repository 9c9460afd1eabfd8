import { describe, expect, it } from 'vitest';
import { bookletSides, handoutSides, type Side } from './order.ts';

const COUNTS = Array.from({ length: 40 }, (_, index) => index + 1);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const pagesOn = (sides: readonly Side[]) => sides.flat().filter((page) => page !== null);

/** Folds sheets laid into one another and turns the leaves: the pages as a reader meets them. */
function leafThrough(sides: readonly Side[]): Side {
  const sheets = Array.from({ length: sides.length / 2 }, (_, sheet) => sides.slice(2 * sheet, 2 * sheet + 2));
  const outsideIn = sheets.flatMap(([front, back]) => [front?.[1] ?? null, back?.[0] ?? null]);
  const insideOut = sheets.toReversed().flatMap(([front, back]) => [back?.[1] ?? null, front?.[0] ?? null]);
  return [...outsideIn, ...insideOut];
}

describe('the sides of a handout', () => {
  it('hold two pages each, in order', () => {
    expect(handoutSides(1)).toEqual([[1, null]]);
    expect(handoutSides(5)).toEqual([
      [1, 2],
      [3, 4],
      [5, null],
    ]);
  });

  it.each(COUNTS)('hold every one of %i pages once, consecutively', (count) => {
    const sides = handoutSides(count);
    expect(pagesOn(sides)).toEqual(upTo(count));
    expect(sides).toHaveLength(Math.ceil(count / 2));
    expect(sides.every((side) => side.length === 2)).toBe(true);
  });
});

describe('the sides of a booklet', () => {
  it('are front and back of each sheet, outermost sheet first', () => {
    expect(bookletSides(1)).toEqual([
      [null, 1],
      [null, null],
    ]);
    expect(bookletSides(4)).toEqual([
      [4, 1],
      [2, 3],
    ]);
    expect(bookletSides(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(bookletSides(10)).toEqual([
      [null, 1],
      [2, null],
      [10, 3],
      [4, 9],
      [8, 5],
      [6, 7],
    ]);
  });

  it.each(COUNTS)('hold every one of %i pages once, on as few sheets as can be', (count) => {
    const sides = bookletSides(count);
    expect(pagesOn(sides).toSorted((a, b) => a - b)).toEqual(upTo(count));
    expect(sides).toHaveLength(2 * Math.ceil(count / 4));
    expect(sides.every((side) => side.length === 2)).toBe(true);
  });

  it.each(COUNTS)('read 1 to %i when folded, empty pages only at the end', (count) => {
    const sides = bookletSides(count);
    const blanks = Array.from({ length: 2 * sides.length - count }, () => null);
    expect(blanks.length).toBeLessThan(4);
    expect(leafThrough(sides)).toEqual([...upTo(count), ...blanks]);
  });

  it.each(COUNTS)(
    'of %i pages have odd ones on the right, and on the back of a leaf the page that follows',
    (count) => {
      const sides = bookletSides(count);
      for (let sheet = 0; sheet < sides.length / 2; sheet += 1) {
        const [front, back] = sides.slice(2 * sheet, 2 * sheet + 2);
        expect(front?.[1]).toBe(2 * sheet + 1);
        expect(back?.[0]).toBe(2 * sheet + 2 <= count ? 2 * sheet + 2 : null);
      }
    },
  );
});
