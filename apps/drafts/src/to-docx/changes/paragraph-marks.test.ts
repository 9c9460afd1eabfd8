import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../around.ts';
import { paragraphMarks } from './paragraph-marks.ts';

const change = (kind: Change['kind']): Change => ({ kind, author: 'A', date: '2024-10-01T00:00:00Z' });
const KINDS = { i: change('insertion'), d: change('deletion'), k: null } as const;

/** What is left of paragraphs named by their place when one kind of marks is taken back; the last mark cannot go. */
function settle(letters: readonly (keyof typeof KINDS)[], dropped: Change['kind']): readonly string[] {
  const marks = paragraphMarks(letters.map((letter) => KINDS[letter]));
  const lines: string[] = [];
  let carried = '';
  letters.forEach((letter, index) => {
    carried += KINDS[letter]?.kind === dropped ? '' : `<${index}>`;
    if (marks[index]?.some(({ kind }) => kind === dropped)) return;
    lines.push(carried);
    carried = '';
  });
  return carried === '' ? lines : [...lines, carried];
}

test('every way leaves whole paragraphs, at the end too', () => {
  const letters = fc.array(fc.constantFrom('i', 'd', 'k'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, fc.constantFrom('insertion', 'deletion'), (list, dropped) => {
      const kept = list.flatMap((letter, index) => (KINDS[letter]?.kind === dropped ? [] : [`<${index}>`]));
      expect(settle(list, dropped)).toEqual(kept.length > 0 ? kept : ['']);
    }),
    { numRuns: 1000 },
  );
});

test('what is no paragraph has no mark, and what stands before it is not joined to what follows', () => {
  expect(paragraphMarks([null, undefined, KINDS.i])).toEqual([[], [], []]);
});
