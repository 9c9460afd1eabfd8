import { type App, createWarmth, type Warmth } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { judgeOpenXml, readDocx, squash } from '@shinrai/testing';
import { plainText, progressReportView } from '@shinrai/views';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrafts } from '../src/index.ts';
import { list } from './list.ts';
import { make, readSample, shippedPlan, TEMPLATES } from './make.ts';

const PATHS = [
  'ja/drafts/progress-report.docx',
  'en/drafts/progress-report.docx',
  'ja/drafts/progress-report/pillar/co-creation.docx',
  'en/drafts/progress-report/sector/disaster.docx',
];

/** The Open XML SDK takes half a second a file: the whole plan and a sector, and in the long form all. */
const IS_LONG = process.env.SHINRAI_LONG === '1';

/** One thread makes the documents of all tests but those that ask for another. */
const warmth = createWarmth();
afterAll(() => warmth.close());

let plan: Plan;
let app: App;
beforeAll(async () => {
  plan = await shippedPlan();
  app = await openApp(warmth);
});

const openApp = (kept?: Warmth) =>
  createDrafts({
    plan,
    languages: ['ja', 'en'],
    includes: () => true,
    templatesFolder: TEMPLATES,
    audience: 'internal',
    warmth: kept,
  });

/** The documents of the app that most tests look at, each made once. */
const made = new Map<string, Promise<Uint8Array>>();

function render(path: string): Promise<Uint8Array> {
  const bytes = made.get(path) ?? renderOf(app, path);
  made.set(path, bytes);
  return bytes;
}

async function renderOf(from: App, path: string): Promise<Uint8Array> {
  const output = from.outputs.find((one) => one.path === path);
  if (!output) throw new Error(`there is no ${path}`);
  const renderer = await from.open();
  const { bytes, findings } = await renderer.render(output);
  expect(findings).toEqual([]);
  await renderer.close();
  return bytes;
}

test('the sample report has real styles, lists, fields and tables', async () => {
  await expect(list(await make(await readSample('report.html')))).toMatchFileSnapshot('samples/report.txt');
});

describe('the outputs of the shipped plan', () => {
  test('are one for the plan, each pillar and each sector in each language', () => {
    expect(app.name).toBe('drafts');
    const reports = app.outputs.filter(({ kind, language }) => kind === 'progress-report' && language === 'ja');
    expect(reports).toHaveLength(1 + 3 + 19);
    expect(app.outputs.map(({ path }) => path)).toEqual(expect.arrayContaining(PATHS));
  });

  test('can be restricted', async () => {
    const one = await createDrafts({
      plan,
      languages: ['en'],
      includes: (scope) => scope.kind === 'sector' && scope.id === 'disaster',
      templatesFolder: TEMPLATES,
      audience: 'public',
    });
    expect(one.outputs.map(({ path }) => path)).toEqual(['en/drafts/progress-report/sector/disaster.docx']);
  });

  test('name everything that decides their bytes', () => {
    const [output] = app.outputs;
    expect(Object.keys(output?.inputs ?? {})).toEqual([
      'view',
      'template',
      'wording',
      'house',
      'pictures',
      'audience',
      'title',
      'comments',
      'program',
    ]);
    expect(output?.title).toContain(
      plainText(progressReportView(plan, { scope: { kind: 'plan' }, language: 'ja', audience: 'internal' }).frame.plan),
    );
  });
});

describe('the documents of the shipped plan', () => {
  test('are valid Open XML', async () => {
    const judged = PATHS.filter((_, at) => IS_LONG || at % 3 === 0);
    const files = await Promise.all(judged.map(async (name) => ({ name, bytes: await render(name) })));
    const verdicts = await judgeOpenXml(files);
    expect(verdicts.map(({ errors }) => errors)).toEqual(judged.map(() => []));
  });

  test('have the same bytes on every run, in any order and time zone', async () => {
    const [first = '', , second = ''] = PATHS;
    const before = [await render(first), await render(second)];
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    const again = await openApp();
    const after = [await renderOf(again, second), await renderOf(again, first)].reverse();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(after.map((bytes, index) => Buffer.compare(bytes, before[index] as Uint8Array))).toEqual([0, 0]);
  });

  test('name every entry of the registers', async () => {
    const view = progressReportView(plan, { scope: { kind: 'plan' }, language: 'ja', audience: 'internal' });
    const text = squash(readDocx(await render('ja/drafts/progress-report.docx')).text);
    const { events, documents, initiatives, organisations, terms, figures } = view.registers;
    const names = [...events, ...documents, ...initiatives, ...organisations, ...terms].map(({ name }) =>
      plainText(name.name),
    );
    const quantities = figures.map(({ quantity }) => plainText(quantity));
    expect([...names, ...quantities].filter((words) => !text.includes(squash(words)))).toEqual([]);
  });

  test.each(PATHS)('%s shows no trace of a program', async (path) => {
    const { text } = readDocx(await render(path));
    expect(text.match(/undefined|\[object Object\]|\bNaN\b|\bnull\b|[{}]/g)).toBeNull();
    const ids = [...plan.entities.action.keys(), ...plan.entities.organisation.keys()].filter(
      (id) => id.split('-').length > 2,
    );
    expect(ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text))).toEqual([]);
  });

  test('number their headings through the styles, and list them in the contents', async () => {
    const { paragraphs } = readDocx(await render('ja/drafts/progress-report.docx'));
    const ofStyle = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
    expect(ofStyle('Heading1').slice(0, 3)).toEqual([
      '要約',
      '柱と協力分野の全体像',
      '柱1：世代を超えた心と心のパートナー',
    ]);
    expect(ofStyle('Heading2')).toHaveLength(19);
    expect(ofStyle('TOC1')[0]).toMatch(/^第１\u3000要約\t\d+$/);
    expect(ofStyle('TOC2')).toHaveLength(19);
    expect(ofStyle('TOC1').every((line) => /\t\d+$/.test(line))).toBe(true);
  });

  test('say title, issuer, plan and day in their properties', async () => {
    const { properties } = readDocx(await render('ja/drafts/progress-report.docx'));
    expect(properties).toMatchObject({ title: '信頼のパートナー　進捗報告書', creator: '外務省（推定）' });
    expect(JSON.stringify(properties)).toContain('2024-10-01T00:00:00Z');
  });
});
