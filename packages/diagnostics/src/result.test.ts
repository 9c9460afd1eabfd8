import { expect, test } from 'vitest';
import { messages } from './messages.generated.ts';
import { combineResults, fail, succeed } from './result.ts';

const warning = messages.planNoSectors({});
const error = messages.yamlTab({});

test('values and findings are gathered', () => {
  expect(combineResults([succeed(1, [warning]), succeed(2)])).toEqual({ value: [1, 2], findings: [warning] });
});

test('one failure leaves no value but keeps every finding', () => {
  expect(combineResults([succeed(1, [warning]), fail(error)])).toEqual({ findings: [warning, error] });
});
