import { fileURLToPath } from 'node:url';
import { type App, createWarmth, type Output, type Renderer } from '@shinrai/build';
import { loadPlan, type Plan } from '@shinrai/core';
import { createBriefings, type PrintOptions } from '../src/index.ts';
import { loadTheme, type Theme } from '../src/page/theme.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The plan that the tests print: two pillars, three sectors, invented. */
export async function loadFixture(): Promise<Plan> {
  const { plan } = await loadPlan(`${ROOT}/test/fixtures/two-pillars`);
  if (!plan) throw new Error('the fixture does not load');
  return plan;
}

/** The colours of the shipped templates. */
export function shippedTheme(): Theme {
  const { value } = loadTheme(`${ROOT}/templates`);
  if (!value) throw new Error('the shipped theme does not load');
  return value;
}

/** All tests of a process print in one browser, which goes with the process. */
export const warmth = createWarmth();

/** Every briefing of a plan, in both languages. */
export const briefingsOf = (plan: Plan, options: PrintOptions = {}): Promise<App> =>
  createBriefings({
    plan,
    languages: ['ja', 'en'],
    includes: () => true,
    templatesFolder: `${ROOT}/templates`,
    audience: 'internal',
    warmth,
    ...options,
  });

/** Prints one output by its path. Throws when the app has no such output. */
export async function print(app: App, renderer: Renderer, path: string) {
  const output = app.outputs.find((one) => one.path === path);
  if (!output) throw new Error(`no output ${path}`);
  return renderer.render(output);
}

/** The first output of every kind, in each language: one page of each sort without printing them all. */
export function oneOfEachKind(app: App): readonly Output[] {
  const seen = new Set<string>();
  return app.outputs.filter(({ kind, language }) => {
    const key = `${language} ${kind}`;
    return !seen.has(key) && seen.add(key);
  });
}
