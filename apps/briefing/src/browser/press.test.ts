import { beforeAll, expect, test } from 'vitest';
import { warmth } from '../../test/fixture.ts';
import { browsers } from '../../test/processes.ts';
import { openPress, openPressEarly } from './press.ts';

const plain = { css: '', allowed: [], tabs: 1 };
const red = { ...plain, css: 'p { color: red }' };

/** The browser of other tests is not to be met. */
beforeAll(() => warmth.close());

test.skipIf(process.platform !== 'linux')('what was opened early is taken if it is what is asked for', async () => {
  openPressEarly(plain);
  const press = await openPress({ ...plain });
  expect(browsers()).toHaveLength(1);
  openPressEarly(red);
  const other = await openPress(plain);
  await expect.poll(() => browsers().length, { timeout: 20_000 }).toBe(2);
  await Promise.all([press.close(), other.close()]);
  expect(browsers()).toEqual([]);
});
