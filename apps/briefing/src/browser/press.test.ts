import { beforeAll, expect, test } from 'vitest';
import { warmth } from '../../test/fixture.ts';
import { browsers } from '../../test/processes.ts';
import { MUCH, openPress, openPressEarly } from './press.ts';

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

test('a tab more is opened once there is much to print', async () => {
  const press = await openPress({ ...plain, moreTabs: 1 });
  const first = await press.take();
  if (!first) throw new Error('no tab');
  const further = press.take();
  press.giveBack(first);
  expect(await further).toBe(first);
  for (let taken = 2; taken < MUCH; taken += 1) {
    press.giveBack(first);
    expect(await press.take()).toBe(first);
  }
  expect(await press.take()).not.toBe(first);
  await press.close();
});
