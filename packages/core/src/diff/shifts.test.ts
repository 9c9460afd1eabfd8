import { expect, test } from 'vitest';
import type { Quantity } from '../quantity/quantity.ts';
import { quantitySchema } from '../quantity/quantity.ts';
import type { FuzzyDate } from '../time/fuzzy-date.ts';
import { parseFuzzyDate } from '../time/parse.ts';
import { dateShift } from './date-shift.ts';
import { quantityShift } from './quantity-shift.ts';

test.each([
  ['2024-11', '2024-11-21', 'more-precise'],
  ['FY2024', '2024-11-04/2024-12-11', 'more-precise'],
  ['undated', 'FY2025', 'more-precise'],
  ['by 2030', '2029-05', 'more-precise'],
  ['2024-11', '2024-12-01', 'later'],
  ['2024-12', '2024-11', 'earlier'],
  ['2024-11', '2024-11-21/2024-12-02', 'overlapping'],
  ['by 2030', '2031', 'later'],
  ['2024-11-21', '2024-11', 'less-precise'],
  ['2024-11-01/2024-11-30', '2024-11', 'same-days'],
  ['by 2030', 'since 2029', 'overlapping'],
  ['2024', 'FY2024', 'overlapping'],
])('%s to %s is %s', (old, now, expected) => {
  expect(dateShift(parseFuzzyDate(old) as FuzzyDate, parseFuzzyDate(now) as FuzzyDate)).toBe(expected);
});

const quantity = (written: object): Quantity =>
  quantitySchema.parse({ unit: 'participant', basis: 'actual', ...written });

test.each([
  [{ value: 150 }, { value: 158 }, { kind: 'exact', amount: '8', direction: 'more' }],
  [{ value: 158 }, { value: 150 }, { kind: 'exact', amount: '8', direction: 'fewer' }],
  [{ value: 160, qualifier: 'about' }, { value: 158 }, { kind: 'within-rounding' }],
  [
    { value: 160, qualifier: 'about', basis: 'plan' },
    { value: 158 },
    { kind: 'within-rounding', basis: { was: 'plan', now: 'actual' } },
  ],
  [{ value: 160, qualifier: 'about' }, { value: 200, qualifier: 'about' }, { kind: 'within-rounding' }],
  [{ value: 160, qualifier: 'about' }, { value: 170 }, { kind: 'rounded', amount: '10', direction: 'more' }],
  [
    { value: '2.8', scale: 'trillion', qualifier: 'scale-of' },
    { value: '3.1', scale: 'trillion' },
    { kind: 'rounded', amount: '300000000000', direction: 'more' },
  ],
  [{ value: 1000, qualifier: 'at-least' }, { value: 1200 }, { kind: 'open' }],
  [{ value: 10, unit: 'mou' }, { value: 12 }, { kind: 'unlike' }],
  [{ value: 10, per: 'year' }, { value: 12, per: 'total' }, { kind: 'unlike' }],
  [{ value: 10 }, { value: 10, qualifier: 'about' }, { kind: 'same-number' }],
])('%j to %j', (old, now, expected) => {
  expect(quantityShift(quantity(old), quantity(now))).toEqual(expected);
});
