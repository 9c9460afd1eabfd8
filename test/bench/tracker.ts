/**
 * How long a tracker of thousands of rows takes to issue, and how much memory. Run with `npm run bench:tracker` on a
 * machine that does nothing else, or go by the seconds of the processor, which others disturb less.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTrackers } from '@shinrai/tracker';
import { largePlan } from './large-plan.ts';

const ROWS = Number(process.env.ROWS ?? 5000);
const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');
const GOAL = { seconds: 10, megabytes: 500 };

const plan = await largePlan(ROWS);
const cpu = process.cpuUsage();
const start = performance.now();
const app = await createTrackers({
  plan,
  languages: ['ja'],
  includes: ({ kind }) => kind === 'plan',
  templatesFolder: TEMPLATES,
});
const seen = performance.now();
const [output] = app.outputs;
if (!output) throw new Error('there is no tracker of the whole plan');
const renderer = await app.open();
const { bytes } = await renderer.render(output);
await renderer.close();
const used = process.cpuUsage(cpu);

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
console.log(`issue ${plan.entities.action.size} actions: ${seconds(performance.now() - start)}`);
console.log(`  view ${seconds(seen - start)}, processor ${seconds((used.user + used.system) / 1000)}`);
console.log(
  `  at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, file ${(bytes.length / 1e6).toFixed(1)} MB`,
);
console.log(`  goal: ${GOAL.seconds} s, ${GOAL.megabytes} MB`);
if (process.env.SAVE) writeFileSync(process.env.SAVE, bytes);
