import { describe, expect, it } from 'vitest';
import { startOnRightHand } from './recto.ts';

describe('startOnRightHand', () => {
  it('leaves alone what starts on an odd page', () => {
    expect(startOnRightHand({ contents: 2, one: 5, two: 9 }, ['one', 'two'])).toEqual({
      blanksBefore: [],
      pages: { contents: 2, one: 5, two: 9 },
    });
  });

  it('counts the blank pages before, and moves everything behind them', () => {
    const printed = { summary: 3, one: 4, 'sector-a': 5, two: 6, 'sector-b': 7, three: 11, annex: 14 };
    expect(startOnRightHand(printed, ['one', 'two', 'three'])).toEqual({
      blanksBefore: ['one', 'three'],
      pages: { summary: 3, one: 5, 'sector-a': 6, two: 7, 'sector-b': 8, three: 13, annex: 16 },
    });
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('ends with every section on an odd page (case %i)', (seed) => {
    const lengths = [1, 2, 3, 4, 5].map((step) => 1 + ((seed * step + (seed >> 2)) % 6));
    const starts = lengths.map((_, index) => 2 + lengths.slice(0, index).reduce((sum, one) => sum + one, 0));
    const printed = Object.fromEntries(starts.map((page, index) => [`s${index}`, page]));
    const { blanksBefore, pages } = startOnRightHand(printed, Object.keys(printed));
    expect(Object.values(pages).every((page) => page % 2 === 1)).toBe(true);
    expect(pages.s4).toBe((printed.s4 ?? 0) + blanksBefore.length);
  });

  it('knows nothing of sections without a destination', () => {
    expect(startOnRightHand({ one: 3 }, ['one', 'unknown'])).toEqual({ blanksBefore: [], pages: { one: 3 } });
  });
});
