import { type App, createWarmth, type Renderer } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { judgeOpenXml, readDocx, type Settlement, settleDocx } from '@shinrai/testing';
import type { Earlier } from '@shinrai/views';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrafts } from '../src/index.ts';
import { shippedPlan, TEMPLATES } from './make.ts';
import { unzip } from './unzip.ts';

let plan: Plan;
let earlier: Plan;
beforeAll(async () => {
  plan = await shippedPlan();
  earlier = change(plan);
});

/** The plan as it might have been: other words, a state that was not yet stated, an action and a sector that were not. */
function change(plan: Plan): Plan {
  const action = new Map(plan.entities.action);
  const sector = new Map(plan.entities.sector);
  const culture = sector.get('culture');
  if (!culture) throw new Error('the shipped plan has no sector "culture"');
  const [first, second] = culture.blocks.flatMap(({ actions }) => actions).map((id) => action.get(id));
  if (!first || !second) throw new Error('the sector has too few actions');
  action.set(first.id, {
    ...first,
    title: { ...first.title, ja: `旧${first.title.ja}`, en: `Former ${first.title.en}` },
  });
  sector.set('culture', {
    ...culture,
    blocks: culture.blocks.map((block) => ({ ...block, actions: block.actions.filter((id) => id !== second.id) })),
  });
  return { ...plan, entities: { ...plan.entities, action, sector } };
}

const since = (): Earlier => ({
  name: 'first',
  plan: earlier,
  date: '2024-11-01',
  author: { ja: '外務省', en: '外務省' },
});

interface Opened {
  readonly app: App;
  readonly renderer: Renderer;
}

/** One app for each pair of states; one thread makes the documents of all. */
const opened = new Map<string, Promise<Opened>>();
const warmth = createWarmth();
afterAll(() => warmth.close());

async function open(from: Plan, before: Earlier | undefined): Promise<Opened> {
  const app = await createDrafts({
    plan: from,
    languages: ['ja', 'en'],
    includes: (scope) => scope.kind === 'plan' || (scope.kind === 'sector' && scope.id === 'culture'),
    templatesFolder: TEMPLATES,
    audience: 'internal',
    since: before,
    warmth,
  });
  return { app, renderer: await app.open() };
}

async function render(path: string, from: Plan, before?: Earlier): Promise<Uint8Array> {
  const key = [from === plan, before !== undefined, before?.plan === plan].join();
  const { app, renderer } = await (opened.get(key) ??
    (opened.set(key, open(from, before)).get(key) as Promise<Opened>));
  const output = app.outputs.find((one) => one.path === path);
  if (!output) throw new Error(`there is no ${path}`);
  const { bytes, findings } = await renderer.render(output);
  expect(findings).toEqual([]);
  return bytes;
}

/** Without the empty paragraph that a table at the very end leaves. */
const textOf = (bytes: Uint8Array, settlement: Settlement) => settleDocx(bytes, settlement).join('\n').trimEnd();

describe.each(['ja', 'en'])('a draft with the changes since an earlier state (%s)', (language) => {
  const path = `${language}/drafts/progress-report/sector/culture.docx`;

  test('holds both texts, and nothing else is marked', async () => {
    const [marked, before, now] = await Promise.all([
      render(path, plan, since()),
      render(path, earlier),
      render(path, plan),
    ]);
    expect(settleDocx(marked, 'reject')).toEqual(settleDocx(before, 'accept'));
    expect(settleDocx(marked, 'accept')).toEqual(settleDocx(now, 'accept'));
    expect(readDocx(marked).text.length).toBeLessThan(readDocx(before).text.length * 1.3);
    expect(await judgeOpenXml([{ name: 'culture.docx', bytes: marked }])).toMatchObject([{ errors: [] }]);
  });
});

test('the whole report holds both texts', async () => {
  const path = 'ja/drafts/progress-report.docx';
  const [marked, before] = await Promise.all([render(path, plan, since()), render(path, earlier)]);
  expect(textOf(marked, 'reject')).toBe(textOf(before, 'accept'));
});

test('without a change the file is the same', async () => {
  const path = 'ja/drafts/progress-report/sector/culture.docx';
  const same = { ...since(), plan };
  expect(Buffer.compare(await render(path, plan, same), await render(path, plan))).toBe(0);
});

test('what is gone is still there to be read: the draft bears its marking', async () => {
  const culture = plan.entities.sector.get('culture');
  const [block, ...blocks] = culture?.blocks ?? [];
  if (!culture || !block) throw new Error('the shipped plan has no sector "culture"');
  const gone = { ja: '密約がある。', marking: { level: 'restricted' } } as const;
  const marked = { ...culture, blocks: [{ ...block, overview: [...block.overview, gone] }, ...blocks] };
  const sector = new Map([...plan.entities.sector, ['culture', marked]]);
  const was = { ...since(), plan: { ...plan, entities: { ...plan.entities, sector } } };
  const { app, renderer } = await open(plan, was);
  const output = app.outputs.find(({ path }) => path === 'ja/drafts/progress-report/sector/culture.docx');
  if (!output) throw new Error('there is no report on culture');
  const parts = unzip((await renderer.render(output)).bytes);
  expect(parts.get('word/document.xml')).toContain('密約');
  const heads = [...parts].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml);
  expect(heads.filter((xml) => !xml.includes('取扱注意'))).toEqual([]);
});
