/**
 * The sector sheets of the shipped plan printed again and again by a process that stays, as a warm report server would
 * be asked for them: fitted once, then set as is known, tagged and finished. Tells what the last rounds took.
 */
import { join } from 'node:path';
import { createWarmth, type Renderer } from '@shinrai/build';
import { loadPlan } from '@shinrai/core';
import { createBriefings } from '../../src/index.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const [ROUNDS, WARMING] = [5, 2];

const { plan } = await loadPlan(join(ROOT, 'data/japan-asean'));
if (!plan) throw new Error('the shipped plan does not load');
const warmth = createWarmth();
const { outputs, concurrency, open } = await createBriefings({
  plan,
  languages: ['ja', 'en'],
  includes: ({ kind }) => kind === 'sector',
  templatesFolder: join(ROOT, 'templates'),
  audience: 'internal',
  warmth,
});

async function printAll(renderer: Renderer): Promise<number> {
  const began = performance.now();
  const queue = outputs.values();
  const work = async () => {
    for (const output of queue) await renderer.render(output);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return (performance.now() - began) / 1000;
}

const renderer = await open();
const rounds: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await printAll(renderer));
const [, middle = 0] = rounds.slice(WARMING).toSorted((a, b) => a - b);
process.stdout.write(`${outputs.length} documents, ${middle.toFixed(2)} s for the pages alone\n`);
await renderer.close();
await warmth.close();
