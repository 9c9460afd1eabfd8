import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, loadPlan, type Plan } from '@shinrai/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangesRequest, changesView, plainText } from '../src/index.ts';
import { linesOf, reading } from './reading.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));

/** One of every kind of change, in one later state of the plan. */
const EDITS: readonly (readonly [file: string, find: string, write: string])[] = [
  ['plan.yaml', 'date: "2025-04-01"', 'date: "2025-12-01"'],
  ['plan.yaml', 'name: 2025-04, number: 1', 'name: 2025-12, number: 2'],
  ['plan.yaml', 'value: 30, unit: anniversary', 'value: 31, unit: anniversary'],
  ['events.yaml', 'date: 2025-11, modality: planned', 'date: 2025-11-20, modality: actual'],
  ['events.yaml', 'value: scheduled, words: 開催予定', 'value: completed'],
  [
    'events.yaml',
    'value: 160, unit: participant, qualifier: about, basis: plan',
    'value: 158, unit: participant, basis: actual',
  ],
  ['events.yaml', 'date: undated, modality: planned', 'date: FY2025, modality: planned'],
  ['sectors/ferries.yaml', 'value: "2.8"', 'value: "3.1"'],
  ['sectors/ferries.yaml', '[winter-route, rescue-drill]', '[winter-route, rescue-drill, protect-spawning]'],
  [
    'sectors/ferries.yaml',
    '[{ organisation: coast-guard, role: owner }]',
    '[{ organisation: transport-ministry, role: owner }]',
  ],
  ['sectors/ferries.yaml', '        state: { value: planned }', '        state: { value: completed }'],
  ['sectors/fisheries.yaml', 'protect-spawning, next-ministers', 'next-ministers, new-quota'],
  ['sectors/fisheries.yaml', 'value: "1.2"', 'value: "1.5"'],
  [
    'sectors/fisheries.yaml',
    'value: attention, reason: { ja: 冬の記録が遅れている。',
    'value: on-track, reason: { ja: 冬の記録も揃った。',
  ],
  [
    'sectors/fisheries.yaml',
    '  - id: next-ministers\n',
    [
      '  - id: new-quota',
      '    title: { ja: 新しい漁獲枠, en: A new quota }',
      '    text: { ja: 漁獲枠を改めた。, en: The quota was revised. }',
      '    state: { value: completed }',
      '    areas: [fishing]',
      '    source: [p-fish-3]',
      '  - id: next-ministers\n',
    ].join('\n'),
  ],
  [
    'sectors/ferries.yaml',
    '    dates: [{ date: FY2025, modality: planned, role: held',
    [
      '    reported: { answer: updated, progress: 40, result: "北、南。", due: 2026-03-31, publication: not-public }',
      '    dates: [{ date: FY2025, modality: planned, role: held',
    ].join('\n'),
  ],
  ['sectors/schools.yaml', '約160名の教員が互いの学校を訪ねる。', '158名の教員が互いの学校を訪ねた。'],
  ['sectors/schools.yaml', 'About 160 teachers are to visit', '158 teachers in all visited'],
  ['sectors/schools.yaml', ', en: Fishers come to class to tell of the sea. ', ' '],
];

const folder = mkdtempSync(join(tmpdir(), 'shinrai-changes-'));
let before: Plan;
let after: Plan;

beforeAll(async () => {
  cpSync(FIXTURE, folder, { recursive: true });
  for (const [file, find, write] of EDITS) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(find)) throw new Error(`"${find}" does not stand in ${file}`);
    writeFileSync(
      join(folder, file),
      text.replace(find, () => write),
    );
  }
  const loaded = [await loadPlan(FIXTURE), await loadPlan(folder)];
  [before, after] = loaded.map(({ plan, findings }) => {
    if (!plan) throw new Error(JSON.stringify(findings));
    return plan;
  }) as [Plan, Plan];
});

afterAll(() => rmSync(folder, { recursive: true }));

const request = (more: Partial<ChangesRequest>): ChangesRequest => ({
  scope: { kind: 'plan' },
  language: 'ja',
  audience: 'internal',
  since: '2025-04',
  ...more,
});

describe.each(LANGUAGES)('changes in %s', (language) => {
  it('are told as people tell them', async () => {
    const view = changesView(before, after, request({ language }));
    await expect(`${JSON.stringify(reading(view), null, 1)}\n`).toMatchFileSnapshot(`samples/changes.${language}.json`);
  });

  it('say nothing that code says', () => {
    const view = changesView(before, after, request({ language, hasAllTexts: true }));
    for (const line of linesOf(view)) expect(plainText(line)).not.toMatch(/undefined|\[object|NaN|null/);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

it('there are none of a plan from itself', () => {
  expect(changesView(before, before, request({}))).toMatchObject({ isEmpty: true, groups: [], omitted: null });
});

it('only those of a scope are told where it is asked for', () => {
  const view = changesView(before, after, request({ scope: { kind: 'sector', id: 'schools' } }));
  expect(view.groups.map(({ title }) => plainText(title))).toEqual(['学校', '会合・行事']);
});

it('a field that has no words yet is told by its key', () => {
  const [action] = after.entities.action.values();
  if (!action) throw new Error('no action');
  const later = { ...action, text: { ...action.text, lock: true } };
  const entities = { ...after.entities, action: new Map([...after.entities.action, [action.id, later]]) };
  const view = changesView(after, { ...after, entities }, request({ language: 'en' }));
  expect(view.groups[0]?.entries[0]?.rows.map(({ field, new: now }) => [field, now && plainText(now)])).toEqual([
    ['Text, lock', 'yes'],
  ]);
});
