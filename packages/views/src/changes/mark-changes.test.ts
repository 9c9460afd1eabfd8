import { expect, it } from 'vitest';
import { factRef, type Line, words } from '../parts/inline.ts';
import { markChanges } from './mark-changes.ts';

const state = (value: string): Line => words(value, factRef('action', 'a', 'state'));

it('marks the pieces that say something else than before', () => {
  const was = { title: words('A', factRef('action', 'a', 'title')), rows: [{ state: state('planned') }] };
  const now = { title: words('A', factRef('action', 'a', 'title')), rows: [{ state: state('completed') }] };
  expect(markChanges(now, was)).toEqual({
    title: now.title,
    rows: [{ state: [{ ...now.rows[0]?.state[0], changed: true }] }],
  });
});

it('gives back the very view when nothing has changed', () => {
  const view = { rows: [state('planned')], count: 3, note: null };
  expect(markChanges(view, structuredClone(view))).toBe(view);
});

it('does not look at the order, nor at what says no fact, nor at the frame', () => {
  const was = { rows: [state('a'), state('b')], join: words(', '), frame: { asOf: state('2024') } };
  const now = { rows: [state('b'), state('a')], join: words(' and '), frame: { asOf: state('2025') } };
  expect(markChanges(now, was)).toBe(now);
});

it('marks everything of a document that was not there', () => {
  expect(markChanges({ one: state('a') }, undefined)).toEqual({ one: [{ ...state('a')[0], changed: true }] });
});
