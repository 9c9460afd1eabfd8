/**
 * The sector sheets of the shipped plan printed without shinrai's ways: the same pages from the same templates, each as a
 * file that a new page opens and prints. `obvious` opens and closes a page for each, one after another; `pool` has two
 * browsers that are running already, as a warm pool of a report server has, and keeps their pages. Neither fits a page
 * or finishes a PDF.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sectorSheetView } from '@shinrai/views';
import { type Browser, launch, type Page as Tab } from 'puppeteer-core';
import { findBrowser } from '../../src/browser/find.ts';
import { pageOptions } from '../../src/options.ts';
import { layOut } from '../../src/page/page.ts';
import { spinesOf } from '../../src/page/spines.ts';
import { loadShipped } from './shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-loop-'));

/** Every sheet as an HTML file of its own; gives their addresses. */
async function writePages(): Promise<readonly string[]> {
  const { plan, stationery, css } = await loadShipped();
  const sheets = (['ja', 'en'] as const).flatMap((language) =>
    [...plan.entities.sector.keys()].map((id) => {
      const view = sectorSheetView(plan, { scope: { kind: 'sector', id }, language, audience: 'internal' });
      const context = { ...view, options: pageOptions({}, view.frame) };
      return layOut(stationery, 'briefing/sector', context, spinesOf(plan, [view.pillar], stationery.theme));
    }),
  );
  return sheets.map(({ language, title, rules, body }, index) => {
    const path = join(folder, `${index}.html`);
    const head = `<meta charset="utf-8"><title>${title}</title><style>${css}\n${rules}</style>`;
    writeFileSync(path, `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`);
    return pathToFileURL(path).href;
  });
}

const start = async (): Promise<Browser> =>
  launch({ executablePath: (await findBrowser()).path, headless: 'shell', args: ['--no-sandbox', '--disable-gpu'] });

async function print(tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  writeFileSync(
    join(folder, `${Math.random()}.pdf`),
    await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
}

/** Seconds that the pages took, without the start of the browser. */
async function printObviously(addresses: readonly string[]): Promise<number> {
  const browser = await start();
  const began = performance.now();
  for (const address of addresses) {
    const tab = await browser.newPage();
    await print(tab, address);
    await tab.close();
  }
  const took = performance.now() - began;
  await browser.close();
  return took / 1000;
}

/** The same, of two browsers that are there. */
async function printInPool(addresses: readonly string[]): Promise<number> {
  const browsers = await Promise.all([start(), start()]);
  const began = performance.now();
  const queue = addresses.values();
  await Promise.all(
    browsers.map(async (browser) => {
      const tab = await browser.newPage();
      for (const address of queue) await print(tab, address);
    }),
  );
  const took = performance.now() - began;
  await Promise.all(browsers.map((browser) => browser.close()));
  return took / 1000;
}

try {
  const addresses = await writePages();
  const took = await (process.argv[2] === 'pool' ? printInPool(addresses) : printObviously(addresses));
  process.stdout.write(`${addresses.length} documents, ${took.toFixed(2)} s for the pages alone\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
