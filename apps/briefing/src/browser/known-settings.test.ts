/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setSections } from './known-settings.ts';
import { type GuardedTab, openPress, type Press } from './press.ts';
import { noSettings, type Settings } from './settings.ts';

const CSS = `body { margin: 0; width: 500px; font: 16px/20px sans-serif; }
table { border-collapse: collapse; } td { padding: var(--air) 0; height: 40px; }
.body { display: grid; grid-template-columns: 200px 300px; } [hidden] { display: none; }`;

let press: Press;
let guarded: GuardedTab | undefined;
beforeAll(async () => {
  press = await openPress({ css: CSS, allowed: [], tabs: 1 });
  guarded = await press.take();
});
afterAll(() => press.close());

const section = (rows: number, side: readonly number[]): string => `<section data-fit>
  <header class="head">Name</header><header class="head continuation" hidden>Name, continued</header>
  <div class="body"><div class="side">${side.map((height) => `<div style="height: ${height}px"></div>`).join('')}</div>
  <table class="actions"><tbody>${'<tr><td>row</td></tr>'.repeat(rows)}</tbody></table><div class="extras"></div></div></section>`;

/** Sets the sections in a page with room for 400 pixels; gives what became of them, each with whether it was known. */
async function set(body: string, settings: Settings) {
  if (!guarded) throw new Error('there is no tab');
  const { tab } = guarded;
  const fill = (html: string) => {
    document.documentElement.dataset.room = '400';
    document.body.innerHTML = html;
  };
  await tab.evaluate(fill, body);
  await setSections(tab, settings, '');
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-fit]')].map(({ dataset, style, className, innerHTML }) => {
      const { set: known, ...data } = { ...dataset };
      return { isKnown: known !== undefined, data, air: style.getPropertyValue('--air'), className, innerHTML };
    }),
  );
}

it.each([
  ['that fits', 1, section(5, [100])],
  ['on several pages', 3, section(25, [100])],
  ['on several pages, with most of its side on the last', 2, section(4, [150, 350])],
])('a section %s is set the same when its setting is known', async (_, count, body) => {
  const settings = noSettings();
  const measured = await set(body, settings);
  expect(measured.map(({ isKnown }) => isKnown)).toEqual(Array(count).fill(false));
  expect(await set(body, settings)).toEqual(measured.map((page) => ({ ...page, isKnown: true })));
});
