import { type App, createWarmth } from '@shinrai/build';
import { LANGUAGES, loadPlan, type Plan } from '@shinrai/core';
import { judgeOpenXml } from '@shinrai/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrafts } from '../src/index.ts';
import { list } from './list.ts';
import { type Made, read, TEMPLATES } from './make.ts';

const FIXTURE = new URL('../../../test/fixtures/two-pillars', import.meta.url).pathname;

const IS_LONG = process.env.SHINRAI_LONG === '1';

/** A document of each kind of the sample plan, by its path without language and ending. */
const SAMPLES: Readonly<Record<string, string>> = {
  'progress-matrix': 'progress-matrix',
  'request-letter': 'request-letter/ministry/fisheries-ministry',
  'talking-points': 'talking-points/pillar/shared-sea',
  'questions-and-answers': 'questions-and-answers/pillar/shared-sea',
  'press-release': 'press-release',
  agenda: 'agenda',
  summary: 'summary',
  'country-brief': 'country-brief/country/is',
  comparison: 'comparison',
};

const CASES = Object.keys(SAMPLES).flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

/** One thread makes the documents of all apps. */
const warmth = createWarmth();
afterAll(() => warmth.close());

let plan: Plan;
let made: ReadonlyMap<string, Made>;
beforeAll(async () => {
  const loaded = await loadPlan(FIXTURE);
  if (!loaded.plan) throw new Error('the sample plan does not load');
  plan = loaded.plan;
  made = await makeAll();
});

const pathOf = (kind: string, language: string) => `${language}/drafts/${SAMPLES[kind]}.docx`;

/** The plan before one action was put into other words. */
function earlier(): Plan {
  const [reworded] = [...plan.entities.action.values()];
  if (!reworded) throw new Error('the sample plan has no action');
  const before = {
    ...reworded,
    text: { ja: '漁船が量を帳簿に記す。', en: 'Fishing boats enter their catch in a book.' },
  };
  const action = new Map(plan.entities.action).set(reworded.id, before);
  return { ...plan, entities: { ...plan.entities, action } };
}

/** Only the table of old and new text is made against an earlier state: in the others its changes would be tracked. */
async function makeAll(): Promise<ReadonlyMap<string, Made>> {
  const { plan: publicPlan } = await loadPlan(FIXTURE, { audience: 'public' });
  const request = {
    plan,
    publicPlan,
    languages: LANGUAGES,
    includes: () => true,
    templatesFolder: TEMPLATES,
    warmth,
  } as const;
  const since = { name: '2025-03', plan: earlier(), date: '2025-04-01', author: { ja: 'NCS', en: 'NCS' } };
  const [app, later] = [
    await createDrafts({ ...request, audience: 'internal' }),
    await createDrafts({ ...request, audience: 'internal', since }),
  ];
  const documents = new Map<string, Made>();
  for (const [path, bytes] of [...(await renderSome(app)), ...(await renderSome(later))]) {
    if (!documents.has(path)) documents.set(path, read(bytes));
  }
  return documents;
}

async function renderSome(app: App): Promise<readonly (readonly [string, Uint8Array])[]> {
  const wanted = new Set(CASES.map(([kind, language]) => pathOf(kind, language)));
  const renderer = await app.open();
  const rendered: (readonly [string, Uint8Array])[] = [];
  for (const output of app.outputs.filter(({ path }) => wanted.has(path))) {
    const { bytes, findings } = await renderer.render(output);
    expect(findings).toEqual([]);
    rendered.push([output.path, bytes]);
  }
  await renderer.close();
  return rendered;
}

function madeOf(kind: string, language: string): Made {
  const document = made.get(pathOf(kind, language));
  if (!document) throw new Error(`there is no ${pathOf(kind, language)}`);
  return document;
}

describe.each(CASES)('%s in %s', (kind, language) => {
  test('says what it said before', async () => {
    await expect(`${list(madeOf(kind, language))}\n`).toMatchFileSnapshot(`samples/${kind}.${language}.txt`);
  });

  test('shows no trace of a program, and nothing in the other language', () => {
    const { text } = madeOf(kind, language).content;
    expect(text.match(/undefined|\[object Object\]|\bNaN\b|\bnull\b|[{}]/g)).toBeNull();
    const foreign =
      language === 'en' ? /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。（）：]/gu : /[a-z]{2,} [a-z]{2,}/g;
    expect(text.match(foreign)).toBeNull();
  });

  test('has a title that Word knows as one', () => {
    const { content, part } = madeOf(kind, language);
    const titles = [
      ...part('styles').matchAll(/<w:style [^>]*w:styleId="(\w+)"[^>]*>(?:(?!<\/w:style>).)*?<\/w:style>/gs),
    ]
      .filter(([xml, id]) => id === 'Title' || xml.includes('<w:basedOn w:val="Title"/>'))
      .map(([, id]) => id);
    expect(titles).toContain(content.paragraphs.find(({ style }) => titles.includes(style))?.style);
  });

  test('marks where its facts stand', () => {
    expect(madeOf(kind, language).part('document')).toMatch(/<w:bookmarkStart [^>]*w:name="_plan_northern_ties_/);
  });
});

test('a letter speaks to its drafter about its blanks, not about what it asks for', () => {
  const comments = (kind: string) => madeOf(kind, 'ja').part('comments');
  expect(comments('request-letter').match(/<w:comment /g)).toHaveLength(1);
  expect(comments('request-letter')).toContain('記入する。');
  expect(comments('progress-matrix')).not.toContain('資料に記載がない');
});

/**
 * Half a second a file: the languages take turns, and a build of the shipped plan shows a file of every kind to the same
 * judge (`test/outputs`) but the one that tells changes.
 */
test('a document of every kind is valid Open XML', async () => {
  const kinds = Object.keys(SAMPLES).filter((kind) => IS_LONG || kind === 'comparison');
  const turns = kinds.map((kind, at) => [kind, LANGUAGES[at % 2] ?? 'ja'] as const);
  const files = turns.map(([kind, language]) => ({ name: `${kind}.docx`, bytes: madeOf(kind, language).bytes }));
  const verdicts = await judgeOpenXml(files);
  expect(verdicts.filter(({ errors }) => errors.length > 0)).toEqual([]);
});

describe('what goes out to the public from an internal build', () => {
  const open = (publicPlan?: Plan) =>
    createDrafts({
      plan,
      publicPlan,
      languages: ['en'],
      includes: () => true,
      templatesFolder: TEMPLATES,
      audience: 'internal',
      since: { name: 'x', plan: earlier(), date: '2025-04-01', author: { ja: 'NCS', en: 'NCS' } },
      warmth,
    });

  test('is made of what the public may see, without marks of change', async () => {
    const app = await open(earlier());
    const [, bytes] = (await renderSome(app)).find(([path]) => path === pathOf('press-release', 'en')) ?? [];
    if (!bytes) throw new Error('there is no press release');
    const { content, part } = read(bytes);
    expect(content.text).toContain('Fishing boats enter their catch in a book.');
    expect(part('document')).not.toMatch(/<w:(ins|del) /);
  });

  test('is not made where nobody says what that is', async () => {
    expect((await open()).outputs.map(({ kind }) => kind)).not.toContain('press-release');
  });
});
