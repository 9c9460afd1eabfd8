import { expect, it } from 'vitest';
import { createWarmth, NO_WARMTH, type Warm } from './warmth.ts';

const kettle = () => {
  const made: (Warm & { readonly number: number; isHot: boolean })[] = [];
  const begin = async () => {
    const one = {
      number: made.length + 1,
      isHot: true,
      isRunning: () => one.isHot,
      async close() {
        one.isHot = false;
      },
    };
    made.push(one);
    return one;
  };
  return { made, begin };
};

it('is begun anew and ended by every build of a process that makes one', async () => {
  const { made, begin } = kettle();
  for (const number of [1, 2]) {
    const { warm, giveBack } = await NO_WARMTH.lend('kettle', 'full', begin);
    expect([warm.number, warm.isHot]).toEqual([number, true]);
    await giveBack();
    expect(warm.isHot).toBe(false);
  }
  expect(made).toHaveLength(2);
});

it('stays from one build to the next until all is closed', async () => {
  const { made, begin } = kettle();
  const warmth = createWarmth();
  for (let build = 1; build <= 3; build += 1) {
    const { warm, giveBack } = await warmth.lend('kettle', 'full', begin);
    expect([warm.number, warm.isHot]).toEqual([1, true]);
    await giveBack();
  }
  await warmth.close();
  expect(made.map(({ isHot }) => isHot)).toEqual([false]);
  expect((await warmth.lend('kettle', 'full', begin)).warm.number).toBe(2);
});

it('is ended and begun anew when it was begun with something else', async () => {
  const { made, begin } = kettle();
  const warmth = createWarmth();
  await warmth.lend('kettle', 'full', begin);
  expect((await warmth.lend('kettle', 'half full', begin)).warm.number).toBe(2);
  expect(made.map(({ isHot }) => isHot)).toEqual([false, true]);
  await warmth.close();
});

it('is replaced when it has ended, and kept apart by name', async () => {
  const { made, begin } = kettle();
  const warmth = createWarmth();
  const { warm } = await warmth.lend('kettle', 'full', begin);
  warm.isHot = false;
  expect((await warmth.lend('kettle', 'full', begin)).warm.number).toBe(2);
  expect((await warmth.lend('pot', 'full', begin)).warm.number).toBe(3);
  await warmth.close();
  expect(made.some(({ isHot }) => isHot)).toBe(false);
});

it('ends all of them, also when one does not end in order', async () => {
  const { made, begin } = kettle();
  const warmth = createWarmth();
  const broken = { isRunning: () => true, close: () => Promise.reject(new Error('stuck')) };
  await warmth.lend('broken', '', async () => broken);
  await warmth.lend('kettle', 'full', begin);
  await warmth.close();
  expect(made[0]?.isHot).toBe(false);
});
