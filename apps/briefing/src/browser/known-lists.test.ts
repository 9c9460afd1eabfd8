/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BarePage, openBarePage } from '../../test/bare-page.ts';
import { setLists } from './known-lists.ts';
import { noSettings, type Settings } from './settings.ts';

const CSS = `body { margin: 0; width: 500px; font: 16px/20px sans-serif; }
table { border-collapse: collapse; } td { padding: calc(var(--air) / 2) 0; height: 30px; }
[data-density="grand"] td { height: 44px; } [data-density="compact"] td { height: 24px; }`;

let page: BarePage;
beforeAll(async () => {
  page = await openBarePage(CSS);
});
afterAll(() => page.close());

const list = (rows: number): string =>
  `<section class="annex"><table><tbody>${'<tr><td>row</td></tr>'.repeat(rows)}</tbody></table></section>`;

/** Sets the lists in a page with room for 400 pixels; tells how each is set. */
async function set(body: string, settings: Settings) {
  const { tab } = page;
  await page.fill(body, 400);
  await setLists(tab, settings, '');
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.annex')].map(({ dataset, style, className }) => ({
      className,
      ...dataset,
      air: style.getPropertyValue('--air'),
    })),
  );
}

/** Three lists share a page in small type; the fourth has one for itself, in the largest that fits. */
const BODY = [4, 5, 6, 8].map(list).join('');

it('sets short lists on one page and others as large as they fit, with the air that is left', async () => {
  expect(await set(BODY, noSettings())).toEqual([
    { className: 'annex flow', density: 'compact', air: '0.5mm', at: '0', pages: '1' },
    { className: 'annex flow follows', density: 'compact', air: '0.5mm', at: '0', pages: '1' },
    { className: 'annex flow follows', density: 'compact', air: '0.5mm', at: '0', pages: '1' },
    { className: 'annex', density: 'grand', air: '1.5mm', at: '0', pages: '1' },
  ]);
});

it('sets lists the same when that is known, and when what is known is not true', async () => {
  const settings = noSettings();
  const found = await set(BODY, settings);
  expect(await set(BODY, settings)).toEqual(found);
  for (const [key, lists] of settings.lists) {
    const wrong = lists.map((one) => ({
      ...one,
      density: 'compact',
      flow: 'follows' as const,
      height: one.height + 1,
    }));
    settings.lists.set(key, wrong);
  }
  expect(await set(BODY, settings)).toEqual(found);
});
