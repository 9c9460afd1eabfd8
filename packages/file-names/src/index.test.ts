import { expect, test } from 'vitest';
import * as door from './index.ts';

test('the public names', () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "clashKey",
      "isReserved",
      "lookAlikeIn",
      "nameProblem",
      "pathProblem",
      "toPlainName",
    ]
  `);
});
