import type { Plan, Segment } from '@shinrai/core';
import { expect, it } from 'vitest';
import { plainText } from './inline.ts';
import { sourceLine } from './source.ts';

const segments = [
  ['a', '42', 2],
  ['b', '43', 2],
  ['c', '44-46', 2],
  ['d', '48', 2],
  ['e', '49', 3],
].map(([id, lines, page]) => ({ id, of: 'briefing', kind: 'action', lines, page }) as unknown as Segment);
const plan = { entities: { segment: new Map(segments.map((segment) => [segment.id, segment])) } } as unknown as Plan;
const said = (language: 'ja' | 'en', ...source: string[]) =>
  plainText(sourceLine({ plan, language, audience: 'internal' }, { source }));

it('passages that follow one another on a page are one', () => {
  expect(said('en', 'a', 'b', 'c', 'd')).toBe('p. 2, lines 42–46, line 48');
  expect(said('ja', 'a', 'b', 'd')).toBe('2頁 42～43行、48行');
});

it('others are told apart: with a gap, on another page, in another order', () => {
  expect(said('en', 'd', 'e')).toBe('p. 2, line 48, p. 3, line 49');
  expect(said('en', 'b', 'a')).toBe('p. 2, line 43, line 42');
  expect(said('en')).toBe('');
});
