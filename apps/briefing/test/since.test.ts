import type { App, Renderer } from '@shinrai/build';
import { type Plan, progressPoint, type Scope } from '@shinrai/core';
import { readPdf, readPdfAreas, squash } from '@shinrai/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comparison } from '../src/changes.ts';
import { createBriefings } from '../src/index.ts';
import { BRIEFING_KINDS } from '../src/kinds/index.ts';
import { loadFixture, print, ROOT, shippedTheme, warmth } from './fixture.ts';

let now: Plan;
let app: App;
let renderer: Renderer;

const create = (plan: Plan, was?: Plan) =>
  createBriefings({
    plan,
    languages: ['en'],
    includes: () => true,
    templatesFolder: `${ROOT}/templates`,
    audience: 'internal',
    warmth,
    since: was && { name: '2025-04', plan: was, date: plan.asOf, author: { ja: 'Secretariat', en: 'Secretariat' } },
  });

/** The plan with another text, state and figure. */
function later(plan: Plan): Plan {
  const { action } = plan.entities;
  const route = action.get('winter-route');
  const [contract] = route?.figures ?? [];
  if (!route || !contract) throw new Error('the fixture has no winter route');
  const text = { ...route.text, en: 'Two icebreakers are hired to keep the route open.' };
  const figures = [{ ...contract, quantity: { ...contract.quantity, value: '3.1' } }];
  const changed = { ...route, text, figures, state: { value: 'suspended' } as const };
  return { ...plan, entities: { ...plan.entities, action: new Map([...action, [route.id, changed]]) } };
}

beforeAll(async () => {
  const was = await loadFixture();
  now = later(was);
  app = await create(now, was);
  renderer = await app.open();
});
afterAll(() => renderer.close());

it('documents of a plan in which nothing changed are those of a build without comparison', async () => {
  const [compared, plain] = [await create(now, structuredClone(now)), await create(now)];
  expect(compared.outputs).toEqual(plain.outputs);
});

it('only documents that say something else get other inputs', async () => {
  const plain = await create(now);
  const changed = app.outputs.filter(({ inputs }, at) => inputs.view !== plain.outputs[at]?.inputs.view);
  const paths = changed.map(({ path }) => path.replace(/^en\/briefing\//, ''));
  expect(paths).toContain('pack.pdf');
  expect(paths).toContain('sector/ferries.pdf');
  expect(paths).not.toContain('sector/schools.pdf');
  expect(paths).not.toContain('sector/fisheries.pdf');
});

it('the pack has a page of changes, in its contents and behind the overview', async () => {
  const { bytes } = await print(app, renderer, 'en/briefing/pack.pdf');
  const { pages, bookmarks } = await readPdf(bytes);
  const text = squash(pages.map((page) => page.text).join('\n'));
  expect(text).toContain(squash('One icebreaker is Two icebreakers are hired'));
  expect(text).toContain(squash('State: Completed → Suspended'));
  expect(text).toContain(squash('about JPY 280 million → about JPY 310 million'));
  expect(JSON.stringify(bookmarks)).toContain('Changes since 2025-04');
});

it('a page with bars says what they mean', async () => {
  const { bytes } = await print(app, renderer, 'en/briefing/sector/ferries.pdf');
  const { pages } = await readPdf(bytes);
  expect(squash(pages[0]?.text ?? '')).toContain(squash('Bars: changed since 2025-04'));
});

it('bars are drawn whole, beside what they mark: a figure, an action and its state', async () => {
  const { bytes } = await print(app, renderer, 'en/briefing/sector/ferries.pdf');
  const [[page], [areas = []]] = [(await readPdf(bytes)).pages, await readPdfAreas(bytes)];
  const { ink } = shippedTheme();
  const bars = areas.filter(({ colour, width, height }) => colour === ink && width < 1 && height > 3);
  expect(bars.length).toBe(3);
  for (const [at, words] of ['about JPY', 'Winter route', 'Suspended'].entries()) {
    const [bar, run] = [bars[at], page?.runs.find(({ text }) => text === words)];
    if (!bar || !run) throw new Error(`no bar beside ${words}`);
    expect(bar.width).toBeGreaterThan(0.5);
    expect(bar.x + bar.width).toBeLessThan(run.x);
    expect(bar.y).toBeLessThan(run.y);
    expect(bar.y + bar.height).toBeGreaterThan(run.y - 3);
  }
});

it('the pack shows the course of the counts as soon as there is an earlier edition', async () => {
  const was = await loadFixture();
  const course = [{ ...progressPoint('2024-04', was), asOf: '2024-04-01' }];
  const withCourse = await createBriefings({
    plan: now,
    languages: ['en'],
    includes: () => true,
    templatesFolder: `${ROOT}/templates`,
    audience: 'internal',
    warmth,
    course,
  });
  const other = await withCourse.open();
  const { bytes } = await print(withCourse, other, 'en/briefing/pack.pdf');
  await other.close();
  const { pages } = await readPdf(bytes);
  const text = squash(pages.map((page) => page.text).join('\n'));
  expect(text).toContain(squash('Progress over the editions'));
  expect(text).toContain(squash('The whole plan 2024-04 2025-04 3 of 9 2 of 9'));
});

it('what is gone is still told: documents that tell of it bear its marking', async () => {
  const { sector } = now.entities;
  const ferries = sector.get('ferries');
  const [block] = ferries?.blocks ?? [];
  if (!ferries || !block) throw new Error('the fixture has no ferries');
  const gone = { ja: '密約', en: 'A pact.', marking: { level: 'restricted' } } as const;
  const marked = { ...ferries, blocks: [{ ...block, overview: [...block.overview, gone] }] };
  const was = { ...now, entities: { ...now.entities, sector: new Map([...sector, ['ferries', marked]]) } };
  const author = { ja: 'Secretariat', en: 'Secretariat' };
  const say = comparison(now, { name: '2025-04', plan: was, date: now.asOf, author });
  const markingOf = (kind: string, scope: Scope) => {
    const found = BRIEFING_KINDS.find((one) => one.kind === kind);
    return found && say(found, { scope, language: 'en', audience: 'internal' }).frame.marking;
  };
  expect(markingOf('pack', { kind: 'plan' })).toBe('Restricted');
  expect(markingOf('pillar', { kind: 'pillar', id: 'shared-sea' })).toBe('Restricted');
  expect(markingOf('pillar', { kind: 'pillar', id: 'shared-knowledge' })).toBe('');
  // Bars mark what is new; what is gone is not on the page.
  expect(markingOf('sector', { kind: 'sector', id: 'ferries' })).toBe('');
});
