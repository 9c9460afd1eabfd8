/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BarePage, openBarePage } from '../../test/bare-page.ts';
import { DESCRIBING, setDocument } from './set-document.ts';
import { noSettings, type Settings } from './settings.ts';
import { visit } from './visit.ts';

const CSS = `body { margin: 0; width: 500px; font: 16px/20px sans-serif; }
table { border-collapse: collapse; } td { padding: calc(var(--air) / 2) 0; height: 30px; }
[data-density="grand"] td { height: 44px; } [data-density="compact"] td { height: 24px; }
.held tr:last-child { break-before: avoid; }`;

let page: BarePage;
beforeAll(async () => {
  page = await openBarePage(CSS);
});
afterAll(() => page.close());

const list = (rows: number, look = ''): string =>
  `<section class="annex${look}"><table><tbody>${'<tr><td>row</td></tr>'.repeat(rows)}</tbody></table></section>`;

/** Sets the lists in a page with room for 400 pixels; tells how each is set. */
async function set(body: string, settings: Settings) {
  const { tab } = page;
  await page.fill(body, 400);
  await setDocument(tab, await visit(tab, ...DESCRIBING), settings, '');
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.annex')].map(({ dataset, style, className }) => {
      const { density, at, pages } = dataset;
      return { className, density, air: style.getPropertyValue('--air'), at, pages };
    }),
  );
}

/** Three lists share a page in small type; the fourth has one for itself, in the largest that fits. */
const BODY = [4, 5, 6, 13].map((rows) => list(rows)).join('');

it('sets short lists on one page and others as large as they fit, with the air that is left', async () => {
  expect(await set(BODY, noSettings())).toEqual([
    { className: 'annex flow', density: 'compact', air: '0.5mm', at: '0', pages: '1' },
    { className: 'annex flow follows', density: 'compact', air: '0.5mm', at: '0', pages: '1' },
    { className: 'annex flow follows', density: 'compact', air: '0.5mm', at: '0', pages: '1' },
    { className: 'annex', density: 'spacious', air: '0mm', at: '0', pages: '1' },
  ]);
});

it('shares lists out so that no page is half empty while the one before it is full', async () => {
  const set4 = await set([4, 5, 6, 2].map((rows) => list(rows)).join(''), noSettings());
  expect(set4.map(({ className }) => className)).toEqual([
    'annex flow',
    'annex flow follows',
    'annex flow',
    'annex flow follows',
  ]);
});

it('begins a page with every list or group of lists that takes more than one', async () => {
  const body = [10, 10, 10, 10].map((rows) => list(rows)).join('');
  expect((await set(body, noSettings())).map(({ className, pages }) => [className, pages])).toEqual([
    ['annex', '1'],
    ['annex', '1'],
    ['annex', '1'],
    ['annex', '1'],
  ]);
  const long = [20, 10, 20, 10].map((rows) => list(rows)).join('');
  expect((await set(long, noSettings())).map(({ className, pages }) => [className, pages])).toEqual([
    ['annex flow', '2'],
    ['annex flow follows', '2'],
    ['annex flow', '2'],
    ['annex flow follows', '2'],
  ]);
});

it('knows which rows the style sheet keeps together', async () => {
  const areJoined = async (look?: string) => {
    const [, second] = await set(list(17, look) + list(15, look), noSettings());
    return second?.className.endsWith('follows');
  };
  // A page holds 16 rows. One row goes on to the second page and leaves room for 15; where the last two hold together, two do.
  expect(await areJoined()).toBe(true);
  expect(await areJoined(' held')).toBe(false);
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
