/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BarePage, openBarePage } from '../../test/bare-page.ts';
import { DESCRIBING, setDocument } from './set-document.ts';
import { noSettings, type Settings } from './settings.ts';
import { visit } from './visit.ts';

const CSS = `body { margin: 0; width: 500px; font: 16px/20px sans-serif; }
table { border-collapse: collapse; } td { padding: var(--air) 0; height: 40px; }
.body { display: grid; grid-template-columns: 200px 300px; } [hidden] { display: none; }`;

let page: BarePage;
beforeAll(async () => {
  page = await openBarePage(CSS);
});
afterAll(() => page.close());

const section = (rows: number, side: readonly number[]): string => `<section data-fit>
  <header class="head">Name</header><header class="head continuation" hidden>Name, continued</header>
  <div class="body"><div class="side">${side.map((height) => `<div style="height: ${height}px"></div>`).join('')}</div>
  <table class="actions"><tbody>${'<tr><td>row</td></tr>'.repeat(rows)}</tbody></table><div class="extras"></div></div></section>`;

/** Sets the sections in a page with room for 400 pixels; gives what became of them, each with whether it was known. */
async function set(body: string, settings: Settings) {
  const { tab } = page;
  await page.fill(body, 400);
  await setDocument(tab, await visit(tab, ...DESCRIBING), settings, '');
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
