import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { MarkingLevel } from '../../model/marking.ts';
import { loadPlan } from '../index.ts';

const FIXTURE = new URL('../../../../../test/fixtures/two-pillars', import.meta.url).pathname;
const ROOT = mkdtempSync(join(tmpdir(), 'shinrai-audience-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

type Edit = readonly [file: string, find: string, write: string];

/** The fixture with changes. */
function planWith(...edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(ROOT, 'plan-'));
  cpSync(FIXTURE, folder, { recursive: true });
  for (const [file, find, write] of edits) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(find)) throw new Error(`"${find}" is not in ${file}`);
    writeFileSync(
      join(folder, file),
      text.replace(find, () => write),
    );
  }
  return folder;
}

/** Loads it for readers of a level. */
async function loadFor(audience: MarkingLevel, ...edits: readonly Edit[]) {
  const { plan, findings, written, hidden } = await loadPlan(planWith(...edits), { audience });
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return { plan, errors, written, hidden };
}

const INTERNAL = 'marking: { level: internal }';
const mark = (file: string, id: string, marking = INTERNAL): Edit => [
  file,
  `  - id: ${id}\n`,
  `  - id: ${id}\n    ${marking}\n`,
];

test('a plan without markings is the same for every reader, but for what is withheld from print', async () => {
  const [all, inside, open] = [await loadFor('restricted'), await loadFor('internal'), await loadFor('public')];
  expect({ ...inside.plan, folder: '' }).toEqual({ ...all.plan, folder: '' });
  expect(open.errors).toEqual([]);
  expect([...(all.plan?.entities.media.keys() ?? [])].filter((id) => !open.plan?.entities.media.has(id))).toEqual([
    'classroom',
  ]);
  expect(open.plan?.entities.action.size).toBe(all.plan?.entities.action.size);
});

test('what is marked is not there, and nothing refers to it', async () => {
  const edit = mark('sectors/fisheries.yaml', 'train-recorders');
  const { plan, errors, written } = await loadFor('public', edit);
  expect(errors).toEqual([]);
  expect(plan?.entities.action.has('train-recorders')).toBe(false);
  expect(plan?.entities.action.has('keep-records')).toBe(true);
  expect(JSON.stringify([...(plan?.entities.sector.values() ?? [])])).not.toContain('train-recorders');
  expect(JSON.stringify(written)).not.toContain('train-recorders');
  expect((await loadFor('internal', edit)).plan?.entities.action.has('train-recorders')).toBe(true);
});

test('the plan for the public comes beside the whole one when it is asked for', async () => {
  const { plan, publicPlan } = await loadPlan(FIXTURE, { withPublic: true });
  const open = await loadPlan(FIXTURE, { audience: 'public' });
  expect(publicPlan).toEqual(open.plan);
  expect(publicPlan).not.toEqual(plan);
  expect((await loadPlan(FIXTURE)).publicPlan).toBeUndefined();
});

test('a page whose only content is hidden is hidden too', async () => {
  const { plan, errors } = await loadFor('public', ['sectors/schools.yaml', 'sector:\n', `sector:\n  ${INTERNAL}\n`]);
  expect(errors).toEqual([]);
  expect([...(plan?.entities.sector.keys() ?? [])]).toEqual(['fisheries', 'ferries']);
  expect([...(plan?.entities.action.values() ?? [])].some(({ id }) => id.includes('school'))).toBe(false);
});

test('a whole plan above the level is refused', async () => {
  const { plan, errors } = await loadFor('public', ['plan.yaml', 'marking: { level: public }', INTERNAL]);
  expect(plan).toBeUndefined();
  expect(errors).toEqual([
    'the plan as a whole is marked "internal"; nothing of it may be handed out at the level "public"',
  ]);
});

test('judgements and working states are for internal readers', async () => {
  const rated = mark('sectors/fisheries.yaml', 'train-recorders', 'rating: { value: on-track }\n    record: checked');
  expect((await loadFor('internal', rated)).plan?.entities.action.get('train-recorders')?.rating).toBeDefined();
  const shown = (await loadFor('public', rated)).plan?.entities.action.get('train-recorders');
  expect(shown).toBeDefined();
  expect([shown?.rating, shown?.record]).toEqual([undefined, undefined]);
  const draft = mark('sectors/fisheries.yaml', 'train-recorders', 'record: draft');
  expect((await loadFor('internal', draft)).plan?.entities.action.has('train-recorders')).toBe(true);
  expect((await loadFor('public', draft)).plan?.entities.action.has('train-recorders')).toBe(false);
});

test('an embargo holds until its day is over', async () => {
  const until = (moment: string) =>
    mark('sectors/fisheries.yaml', 'train-recorders', `marking: { level: public, embargo: "${moment}" }`);
  const isShown = async (level: MarkingLevel, moment: string) =>
    (await loadFor(level, until(moment))).plan?.entities.action.has('train-recorders');
  expect(await isShown('public', '2025-04-01T09:00:00+09:00')).toBe(false);
  expect(await isShown('public', '2025-03-31T09:00:00+09:00')).toBe(true);
  expect(await isShown('internal', '2025-04-01T09:00:00+09:00')).toBe(true);
});

test('a sentence that would give a hidden figure away stops everything, told where the figure stands', async () => {
  const { plan, errors } = await loadFor(
    'public',
    ['sectors/fisheries.yaml', '      - id: boats\n', `      - id: boats\n        ${INTERNAL}\n`],
    ['sectors/fisheries.yaml', 'ja: 漁獲を共に記録し、稚魚を守る。,', 'ja: "{figure:boats}の漁獲を記録する。",'],
  );
  expect(plan).toBeUndefined();
  expect(errors).toEqual([
    'a text of sector fisheries may be seen at the level "public", and mentions the figure "boats", which may not',
  ]);
});

test('what is hidden today is hidden in an earlier state, where nobody had marked it', async () => {
  const edits: readonly Edit[] = [
    mark('sectors/fisheries.yaml', 'protect-spawning'),
    ['sectors/schools.yaml', 'ja: 教員交流週間, en:', 'ja: 別の名, en:'],
  ];
  const today = await loadFor('public', ...edits);
  const earlier = await loadPlan(FIXTURE, { audience: 'public', hidden: today.hidden });
  expect(JSON.stringify(earlier.written)).toContain('教員交流週間');
  expect(JSON.stringify(earlier.written)).not.toMatch(/protect-spawning|産卵場の保護/);
  expect(earlier.plan?.entities.action.has('protect-spawning')).toBe(false);
  expect(earlier.plan?.entities.action.has('teachers-week')).toBe(true);
});

test('a sentence that is hidden today is hidden in an earlier state', async () => {
  const file = 'sectors/schools.yaml';
  const [sentence = ''] = /\{ ja: [^,]+, en: [^,}]+, source:/.exec(readFileSync(join(FIXTURE, file), 'utf8')) ?? [];
  const today = await loadFor('public', [file, sentence, sentence.replace('source:', `${INTERNAL}, source:`)]);
  const earlier = await loadPlan(FIXTURE, { audience: 'public', hidden: today.hidden });
  const [words = ''] = /(?<=ja: )[^,]+/.exec(sentence) ?? [];
  expect(words).not.toBe('');
  expect(JSON.stringify((await loadPlan(FIXTURE, { audience: 'public' })).written)).toContain(words);
  expect(JSON.stringify(earlier.written)).not.toContain(words);
});

test('a date that is hidden today is hidden in an earlier state, in what it was said of', async () => {
  const file = 'sectors/ferries.yaml';
  const date = '{ date: FY2025, modality: planned, role: held, written: 今年度中, basis: resolved }';
  const today = await loadFor('public', [file, date, date.replace(' }', `, ${INTERNAL} }`)]);
  expect(today.errors).toEqual([]);
  const earlier = await loadPlan(FIXTURE, { audience: 'public', hidden: today.hidden });
  expect(
    JSON.stringify((await loadPlan(FIXTURE, { audience: 'public' })).plan?.entities.action.get('rescue-drill')?.dates),
  ).toContain('今年度中');
  expect(earlier.plan?.entities.action.get('rescue-drill')?.dates ?? []).toEqual([]);
  expect(JSON.stringify([...(earlier.plan?.entities.action.values() ?? [])])).toContain('2025');
});

test('sources, places and countries that only hidden things name are hidden too, and stay so in an earlier state', async () => {
  const edits: readonly Edit[] = [
    mark('sectors/fisheries.yaml', 'protect-spawning'),
    ['sectors/fisheries.yaml', 'places: [north-sound] }\n    figures', 'places: [grounds] }\n    figures'],
    ['sectors/fisheries.yaml', 'kind: national, countries: [is]', 'kind: national, countries: [se]'],
    ['countries.yaml', 'places:\n', 'places:\n  - { id: grounds, kind: site, name: { ja: 秘密の地, en: Grounds } }\n'],
    ['countries.yaml', 'countries:\n', 'countries:\n  - { id: se, name: { ja: 秘密の国, en: Sweden }, sheet: true }\n'],
    ['sources.yaml', 'sources:\n', 'sources:\n  - { id: talk, kind: interview, name: { ja: 秘密の話, en: Talk } }\n'],
    ['sources.yaml', 'p-fish-2, of: briefing', 'p-fish-2, of: talk'],
  ];
  const open = await loadFor('public', ...edits);
  expect(open.errors).toEqual([]);
  expect(JSON.stringify(open.written)).not.toMatch(/秘密|p-fish-2/);
  expect(open.plan?.entities.source.has('briefing')).toBe(true);
  expect(open.plan?.entities.place.has('north-sound')).toBe(true);
  expect(JSON.stringify((await loadFor('internal', ...edits)).written).match(/秘密/g)).toHaveLength(3);
  const earlier = await loadPlan(FIXTURE, { audience: 'public', hidden: open.hidden });
  expect(earlier.plan?.entities.segment.has('p-fish-2')).toBe(false);
});

test('what no plan can be without is named where it may not be seen', async () => {
  const needed = async (...edit: Edit) => (await loadFor('public', edit)).errors;
  const told = (key: string) => [
    `no document can be made at the level "public": every one needs "${key}" of the plan, which may not be seen at it`,
  ];
  expect(await needed('plan.yaml', 'vision:\n', `vision:\n  ${INTERNAL}\n`)).toEqual(told('vision'));
  expect(await needed(...mark('organisations.yaml', 'secretariat'))).toEqual(told('issuer'));
  expect(await needed(...mark('countries.yaml', 'northern-islands'))).toEqual(told('partners'));
});

test('what is not marked and is left out all the same is told, where it stands', async () => {
  const warnings = async (audience: MarkingLevel, ...edits: readonly Edit[]) => {
    const { findings } = await loadPlan(planWith(...edits), { audience, withPublic: true });
    return findings.filter(({ code }) => code.startsWith('marking/')).map(({ message }) => message);
  };
  const lost = (entity: string) =>
    `${entity} is left out at the level "public", though it is not marked: what it cannot be told without may not be seen`;
  expect(await warnings('public', mark('sectors/fisheries.yaml', 'protect-spawning'))).toEqual([]);
  expect(await warnings('public', mark('sectors/fisheries.yaml', 'keep-records'))).toEqual([
    lost('action "train-recorders"'),
  ]);
  expect(await warnings('public', mark('organisations.yaml', 'transport-ministry'))).toEqual([
    lost('sector "ferries"'),
  ]);
  expect(await warnings('public', mark('areas.yaml', 'rescue'))).toEqual([lost('action "rescue-drill"')]);
  const pages: readonly Edit[] = [
    ['sectors/schools.yaml', 'sector:\n', `sector:\n  ${INTERNAL}\n`],
    ['sectors/ferries.yaml', '[winter-route, rescue-drill]', '[winter-route, rescue-drill, sea-lessons]'],
  ];
  expect(await warnings('public', ...pages)).toEqual([lost('action "sea-lessons"')]);
  expect(await warnings('restricted', mark('organisations.yaml', 'secretariat'))).toEqual([
    'documents for the public, such as press releases, cannot be made: no document can be made at the level "public": every one needs "issuer" of the plan, which may not be seen at it',
  ]);
});

test('a fact that is hidden today and was reworded is hidden in an earlier state: by its id, or by the passage it rests on', async () => {
  const today = await loadFor(
    'public',
    [
      'sectors/fisheries.yaml',
      '      - id: boats\n        name: { ja: 参加する船,',
      `      - id: boats\n        ${INTERNAL}\n        name: { ja: 船の数,`,
    ],
    [
      'sectors/ferries.yaml',
      '- id: crews\n        name: { ja: 参',
      `- id: crews\n        ${INTERNAL}\n        name: { ja: 全参`,
    ],
    ['sectors/ferries.yaml', 'ja: 連絡船は年間を通じて走る。', `${INTERNAL}, ja: 冬も走る。`],
  );
  expect(today.errors).toEqual([]);
  const earlier = await loadPlan(FIXTURE, { audience: 'public', hidden: today.hidden });
  expect(JSON.stringify((await loadFor('public')).written).match(/参加する船|参加船の決定|年間を通じて/g)).toHaveLength(
    3,
  );
  expect(JSON.stringify(earlier.written)).not.toMatch(/参加する船|参加船の決定|年間を通じて/);
  expect(JSON.stringify(earlier.written)).toContain('第12回閣僚会合が漁業作業計画を採択した。');
});
