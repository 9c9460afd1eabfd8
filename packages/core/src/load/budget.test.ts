import { expect, test } from 'vitest';
import { budgetOf } from './budget.ts';

test('what is spent last may exceed a budget; then nothing is left', () => {
  const spend = budgetOf(100);
  expect([60, 60, 60, 1].map(spend)).toEqual([true, true, false, false]);
});
