import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffPlans, loadPlan, type Plan } from '../src/index.ts';

/**
 * One golden difference for every kind of change. A claim is the valid plan of test/fixtures/two-pillars with
 * replacements in its files; test/diffs/<claim>.json holds what is then told to be different.
 */
const CLAIMS: Readonly<Record<string, readonly (readonly [file: string, find: string, write: string])[]>> = {
  'action-added': [
    ['sectors/schools.yaml', 'write-charter, teachers-week', 'write-charter, print-charter, teachers-week'],
    [
      'sectors/schools.yaml',
      '  - id: sea-lessons\n',
      [
        '  - id: print-charter',
        '    title: { ja: 憲章の印刷, en: Printing the charter }',
        '    text: { ja: 憲章を印刷する。, en: The charter is printed. }',
        '    state: { value: not-stated }',
        '    areas: [education]',
        '    source: [p-school-1]',
        '  - id: sea-lessons\n',
      ].join('\n'),
    ],
  ],
  'action-goes-to-another-page': [
    ['sectors/fisheries.yaml', 'protect-spawning, next-ministers', 'next-ministers'],
    ['sectors/ferries.yaml', '[winter-route, rescue-drill]', '[protect-spawning, winter-route, rescue-drill]'],
  ],
  'actions-in-another-order': [
    [
      'sectors/schools.yaml',
      '[write-charter, teachers-week, sea-lessons]',
      '[sea-lessons, write-charter, teachers-week]',
    ],
  ],
  'date-made-more-precise-and-actual': [
    ['events.yaml', 'date: 2025-11, modality: planned', 'date: 2025-11-20, modality: actual'],
    ['events.yaml', 'value: scheduled, words: 開催予定', 'value: completed'],
  ],
  'date-moved': [['events.yaml', 'date: 2025-11, modality: planned', 'date: 2026-02-03, modality: planned']],
  'english-appears-and-becomes-official': [
    ['plan.yaml', 'ja: 北の絆, en: Northern Ties', 'ja: 北の絆, en: Northern Ties, status: official'],
    ['sectors/schools.yaml', ', en: Fishers come to class to tell of the sea. ', ' '],
  ],
  'event-removed': [
    ['events.yaml', '    adopts: [cooperation-plan, joint-vision]\n', '    adopts: [cooperation-plan]\n'],
    [
      'sectors/fisheries.yaml',
      '    events: [ministers-13]\n',
      '    dates: [{ date: 2025-11, modality: planned, role: held }]\n',
    ],
  ],
  'figure-about-160-is-158-in-the-end': [
    [
      'events.yaml',
      'value: 160, unit: participant, qualifier: about, basis: plan',
      'value: 158, unit: participant, basis: actual',
    ],
  ],
  'figure-rises': [
    ['sectors/ferries.yaml', 'value: "2.8"', 'value: "3.1"'],
    ['plan.yaml', 'value: 30, unit: anniversary', 'value: 31, unit: anniversary'],
    ['sectors/fisheries.yaml', 'value: "1.2"', 'value: "1.5"'],
  ],
  'owner-changes': [
    [
      'sectors/ferries.yaml',
      '[{ organisation: coast-guard, role: owner }]',
      '[{ organisation: coast-guard, role: co-owner }, { organisation: transport-ministry, role: owner }]',
    ],
  ],
  'sectors-in-another-order': [
    ['sectors/ferries.yaml', 'order: 2', 'order: 1'],
    ['sectors/fisheries.yaml', 'order: 1', 'order: 2'],
  ],
  'state-changes-with-its-reason': [
    [
      'sectors/fisheries.yaml',
      'value: attention, reason: { ja: 冬の記録が遅れている。',
      'value: on-track, reason: { ja: 冬の記録も揃った。',
    ],
    ['sectors/ferries.yaml', 'state: { value: planned }', 'state: { value: completed }'],
  ],
  'sentence-edited': [
    ['sectors/schools.yaml', '約160名の教員が互いの学校を訪ねる。', '約160名の教員と生徒が互いの学校を訪ねた。'],
    ['sectors/schools.yaml', 'About 160 teachers are to visit', 'About 160 teachers and pupils visited'],
  ],
};

const FIXTURE = new URL('../../../test/fixtures/two-pillars', import.meta.url).pathname;
const ROOT = mkdtempSync(join(tmpdir(), 'shinrai-diffs-'));

let base: Plan;

beforeAll(async () => {
  base = (await loadPlan(FIXTURE)).plan as Plan;
});

afterAll(() => rmSync(ROOT, { recursive: true }));

test.each(Object.keys(CLAIMS))('%s', async (claim) => {
  const folder = join(ROOT, claim);
  cpSync(FIXTURE, folder, { recursive: true });
  for (const [file, find, write] of CLAIMS[claim] ?? []) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(find)) throw new Error(`"${find}" does not stand in ${file}`);
    writeFileSync(
      join(folder, file),
      text.replace(find, () => write),
    );
  }
  const { plan, findings } = await loadPlan(folder);
  if (!plan) throw new Error(JSON.stringify(findings));
  const { changes } = diffPlans(base, plan);
  await expect(`${JSON.stringify(changes, null, 1)}\n`).toMatchFileSnapshot(`./diffs/${claim}.json`);
});
