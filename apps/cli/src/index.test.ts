import { expect, it } from 'vitest';
import * as door from './index.ts';

it('exports these names and no other', () => {
  expect(Object.keys(door)).toMatchInlineSnapshot(`
    [
      "APP_NAMES",
      "createApps",
      "runCli",
      "EXIT",
    ]
  `);
});
