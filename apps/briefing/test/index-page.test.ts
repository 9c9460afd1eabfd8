import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatIndexPage, type ManifestEntry } from '@shinrai/build';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type PrintingBrowser } from '../src/browser/launch.ts';

let browser: PrintingBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const entry = (path: string, title: string, kind: 'plan' | 'sector'): ManifestEntry => ({
  path,
  app: 'briefing',
  kind: kind === 'plan' ? 'pack' : 'sector',
  language: path.startsWith('ja') ? 'ja' : 'en',
  scope: { kind, id: 'a', name: title },
  title,
  order: 0,
  asOf: '2024-10-01',
  count: { unit: 'pages', value: 40 },
  bytes: 123_456,
  sha256: 'a'.repeat(64),
  inputs: 'b'.repeat(64),
  digests: {},
});

const page = formatIndexPage(
  {
    version: 1,
    plan: {
      id: 'demo',
      title: { ja: '信頼のパートナー'.repeat(5), en: 'Partners for a long and trustworthy time to come' },
      asOf: '2024-10-01',
    },
    outputs: [
      entry('ja/pack.pdf', '非常に長い題名の説明資料'.repeat(6), 'plan'),
      entry('ja/sector/a.pdf', '青年交流', 'sector'),
      entry('en/pack.pdf', 'AVeryLongTitleWithoutAnySpaceThatWouldBeWiderThanAnyPhone'.repeat(2), 'plan'),
    ],
  },
  { news: { 'ja/pack.pdf': 'changed', 'ja/sector/a.pdf': 'new' } },
);

it.each([320, 390, 1280])('the list of documents fits a screen of %i pixels, and fingers', async (width) => {
  const file = join(browser.folder, 'index.html');
  writeFileSync(file, page);
  const tab = await browser.openTab();
  await tab.setViewport({ width, height: 800, isMobile: width < 500, hasTouch: width < 500 });
  await tab.goto(pathToFileURL(file).href);
  const seen = await tab.evaluate(() => {
    const heights = [...document.querySelectorAll('li a, summary')].map(
      (element) => element.getBoundingClientRect().height,
    );
    return {
      width: document.documentElement.scrollWidth,
      lowest: Math.min(...heights.filter((height) => height > 0)),
      marks: [...document.querySelectorAll('mark')].map(({ textContent }) => textContent),
    };
  });
  expect(seen.width).toBeLessThanOrEqual(width);
  expect(seen.lowest).toBeGreaterThanOrEqual(44);
  expect(seen.marks).toEqual(['更新 1', '更新', '更新 1', '新規']);
});
