import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { composeEdition } from '../edition/compose.ts';
import { editionPath } from '../edition/list.ts';
import { loadEdition } from '../edition/load.ts';
import { type LoadResult, loadPlan } from '../load/index.ts';
import type { Plan } from '../model/linked-plan.ts';
import { applyDiff } from './apply.ts';
import { diffPlans, isEmptyDiff } from './diff-plans.ts';
import { wordRuns } from './word-runs.ts';

const FIXTURE = new URL('../../../../test/fixtures/two-pillars', import.meta.url).pathname;
const FILES = ['plan.yaml', 'events.yaml', 'documents.yaml', 'sectors/fisheries.yaml', 'sectors/ferries.yaml'];

let folder = '';
let base: Plan;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shinrai-diff-'));
  base = (await loadPlan(FIXTURE)).plan as Plan;
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Something that can happen to any list or map of a file; what no longer makes a plan is passed over. */
const happening = fc.record({
  file: fc.nat({ max: FILES.length - 1 }),
  steps: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom('drop', 'swap', 'reword', 'reword', 'number', 'double'),
  salt: fc.nat(),
});

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function happen(value: unknown, { steps, how, salt }: Happening): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value === 'string') return how === 'reword' ? `${value} ${salt}` : value;
  if (typeof value === 'number') return how === 'number' ? value + 1 : value;
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length || 1)];
  if (key === undefined) return value;
  const inner = (value as Record<string, unknown>)[key];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  if (Array.isArray(copy) && rest.length < 3 && how === 'drop') return copy.toSpliced(Number(key), 1);
  if (Array.isArray(copy) && rest.length < 4 && how === 'swap') return [...copy.slice(1), copy[0]];
  if (Array.isArray(copy) && rest.length < 3 && how === 'double') return [...copy, renamed(inner, salt)];
  if (!Array.isArray(copy) && rest.length === 0 && how === 'drop') {
    delete copy[key];
    return copy;
  }
  (copy as Record<string, unknown>)[key] = happen(inner, { file: 0, steps: rest, how, salt });
  return copy;
}

const renamed = (value: unknown, salt: number) =>
  typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: `${value.id}-${salt}` } : value;

async function loadAfter(happenings: readonly Happening[]): Promise<LoadResult> {
  cpSync(FIXTURE, folder, { recursive: true });
  for (const one of happenings) {
    const file = join(folder, FILES[one.file] ?? '');
    writeFileSync(file, stringify(happen(parse(readFileSync(file, 'utf8')), one)));
  }
  return loadPlan(folder);
}

/** A plan that was frozen and loaded again. */
async function throughEdition(loaded: LoadResult): Promise<Plan | undefined> {
  mkdirSync(join(folder, 'editions'), { recursive: true });
  writeFileSync(join(folder, editionPath('frozen')), composeEdition(loaded, { name: 'frozen', frozen: '2025-04-15' }));
  return (await loadEdition(folder, 'frozen')).plan;
}

test('the difference of a plan from itself is empty', () => {
  expect(isEmptyDiff(diffPlans(base, base))).toBe(true);
});

test('a difference applied to the earlier plan gives the later one, and back; an edition gives the plan that was frozen', async () => {
  let plans = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 5 }), async (happenings) => {
      const loaded = await loadAfter(happenings);
      const other = loaded.plan;
      if (!other) return;
      plans += 1;
      expect(await throughEdition(loaded)).toEqual(other);
      expect(isEmptyDiff(diffPlans(other, structuredClone(other)))).toBe(true);
      for (const [before, after] of [
        [base, other],
        [other, base],
      ] as const) {
        const made = applyDiff(before, diffPlans(before, after));
        expect({ ...made, folder: '' }).toEqual({ ...after, folder: '' });
        for (const [kind, map] of Object.entries(after.entities)) {
          expect([...made.entities[kind as 'action'].keys()]).toEqual([...map.keys()]);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(plans).toBeGreaterThan(0);
});

const sentence = fc.array(
  fc.constantFrom(
    '約',
    '160',
    '名',
    'の',
    '青年',
    'が',
    '参加',
    'する',
    '。',
    ' ',
    'the',
    'ship',
    '{figure:a-b}',
    '2.8兆円',
  ),
  { maxLength: 25 },
);

test('what stayed and was removed is the old text, what stayed and was added the new', () => {
  fc.assert(
    fc.property(sentence, sentence, fc.constantFrom('ja', 'en'), (before, after, language) => {
      const [old, now] = [before.join(''), after.join('')];
      const runs = wordRuns(old, now, language);
      const text = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
      expect([text('added'), text('removed')]).toEqual([old, now]);
      expect(
        runs.every(({ text: words }) => words.split('{figure').length === words.split(/\{figure:a-b\}/).length),
      ).toBe(true);
      if (old === now) expect(runs.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
