/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page as Tab } from 'puppeteer-core';
import { pagesOfDestinations } from '../finish/destinations.ts';
import type { Page } from '../page/page.ts';
import { fitSections } from './fit.ts';
import { flowSections } from './flow.ts';
import { launchBrowser } from './launch.ts';
import { findOverflow } from './overflow.ts';
import { insertBlankPages, listRightHandSections, startOnRightHand } from './recto.ts';

/** A printed document, with the parts of it that are wider than the page. */
export interface Print {
  readonly pdf: Uint8Array;
  readonly overflow: readonly string[];
}

/** Prints pages, one after another in each of its tabs. */
export interface Printer {
  print(page: Page): Promise<Print>;
  close(): Promise<void>;
}

const PDF_OPTIONS = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const;

/**
 * Starts a browser with a number of tabs. Each loads fonts and styles once; a document is put into the body and
 * printed. Pages run no script and may load only what stands in `allowed` (prefixes of file addresses).
 */
export async function openPrinter(css: string, allowed: readonly string[], tabCount: number): Promise<Printer> {
  const [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), 'shinrai-'))]);
  const shell = join(folder, 'shell.html');
  await writeFile(
    shell,
    `<!doctype html><html><head><meta charset="utf-8"><title></title><style>${css}</style></head><body></body></html>`,
  );
  const address = pathToFileURL(shell).href;
  const idle = await Promise.all(
    Array.from({ length: tabCount }, () => openTab(browser, address, [address, ...allowed])),
  );
  const waiting: ((tab: Tab) => void)[] = [];
  const take = () => {
    const tab = idle.pop();
    return tab ? Promise.resolve(tab) : new Promise<Tab>((give) => waiting.push(give));
  };
  const giveBack = (tab: Tab) => {
    const next = waiting.shift();
    if (next) next(tab);
    else idle.push(tab);
  };
  return {
    async print(page) {
      const tab = await take();
      try {
        return await printIn(tab, page);
      } finally {
        giveBack(tab);
      }
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openTab(browser: Browser, address: string, allowed: readonly string[]): Promise<Tab> {
  const tab = await browser.newPage();
  await tab.setJavaScriptEnabled(false);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const isOurs = request.url().startsWith('data:') || allowed.some((prefix) => request.url().startsWith(prefix));
    void (isOurs ? request.continue() : request.abort('blockedbyclient'));
  });
  await tab.emulateMediaType('print');
  await tab.goto(address);
  return tab;
}

async function printIn(tab: Tab, page: Page): Promise<Print> {
  await tab.evaluate(fill, page.language, page.title, page.rules, page.body);
  await fitSections(tab);
  await flowSections(tab);
  const overflow = await findOverflow(tab);
  const first = await tab.pdf(PDF_OPTIONS);
  const hasPageNumbers = await tab.evaluate(() => document.querySelector('[data-page-of]') !== null);
  if (!hasPageNumbers) return { pdf: first, overflow };
  const printed = await pagesOfDestinations(first);
  const { blanksBefore, pages } = startOnRightHand(printed, await listRightHandSections(tab));
  await insertBlankPages(tab, blanksBefore);
  await tab.evaluate(fillPageNumbers, pages);
  return { pdf: await tab.pdf(PDF_OPTIONS), overflow };
}

/** Runs in the page: puts a document in the place of the one before. Markup set this way runs no script. */
async function fill(language: string, title: string, rules: string, body: string): Promise<void> {
  document.documentElement.lang = language;
  document.title = title;
  document.head.querySelector('style.rules')?.remove();
  const style = document.createElement('style');
  style.className = 'rules';
  style.textContent = rules;
  document.head.append(style);
  document.body.innerHTML = body;
  await Promise.all([
    document.fonts.ready,
    ...[...document.images].map((image) => image.decode().catch(() => undefined)),
  ]);
}

/** Runs in the page: writes the page numbers that the first print has shown into the contents. */
function fillPageNumbers(pages: Readonly<Record<string, number>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    element.textContent = String(pages[element.dataset.pageOf ?? ''] ?? '');
  }
}
