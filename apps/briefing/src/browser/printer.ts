/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { hash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page as Tab } from 'puppeteer-core';
import { pagesOfDestinations } from '../finish/destinations.ts';
import { type Printed, readPrint } from '../finish/printed.ts';
import type { Page } from '../page/page.ts';
import { fitLists } from './fit-lists.ts';
import { type Gate, guardRequests } from './gate.ts';
import { type Settings, setSections } from './known-settings.ts';
import { launchBrowser, type PrintingBrowser } from './launch.ts';
import { findOverflow } from './overflow.ts';
import { fillPageNumbers, foreseePages, wantedPages } from './page-numbers.ts';
import { insertBlankPages, listRightHandSections, startOnRightHand } from './recto.ts';
import { installSectionTools } from './section-tools.ts';
import { dropSoftHyphens } from './soft-hyphens.ts';

/** A printed document, with the parts of it that are wider than the page and what it asked for in vain. */
export interface Print extends Printed {
  readonly overflow: readonly string[];
  /** Addresses that the document asked for and must not load. */
  readonly refused: readonly string[];
}

/** Prints pages, one after another in each of its tabs. */
export interface Printer {
  print(page: Page): Promise<Print>;
  close(): Promise<void>;
}

const PDF_OPTIONS = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const;

/** A print that is only looked at, for its page numbers: without what makes it readable to all. */
const DRAFT_OPTIONS = { ...PDF_OPTIONS, tagged: false, outline: false } as const;

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
  const idle = await Promise.all(Array.from({ length: tabCount }, () => openTab(browser, address, allowed)));
  const settings: Settings = new Map();
  const looks = hash('sha256', css);
  const waiting: ((tab: GuardedTab) => void)[] = [];
  const take = () => {
    const tab = idle.pop();
    return tab ? Promise.resolve(tab) : new Promise<GuardedTab>((give) => waiting.push(give));
  };
  const giveBack = (tab: GuardedTab) => {
    const next = waiting.shift();
    if (next) next(tab);
    else idle.push(tab);
  };
  return {
    async print(page) {
      const tab = await take();
      try {
        return await printIn(tab, page, settings, looks);
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

/** A tab with the gate that watches what its pages ask for. */
interface GuardedTab {
  readonly tab: Tab;
  readonly gate: Gate;
}

async function openTab(browser: PrintingBrowser, address: string, allowed: readonly string[]): Promise<GuardedTab> {
  const tab = await browser.openTab();
  await tab.setJavaScriptEnabled(false);
  const gate = await guardRequests(tab, address, allowed);
  await tab.emulateMediaType('print');
  await tab.goto(address);
  await installSectionTools(tab);
  // Before any text is there: laying it out in a font of the machine first costs more than loading ours.
  await tab.evaluate(async () => void (await Promise.all([...document.fonts].map((face) => face.load()))));
  return { tab, gate };
}

async function printIn({ tab, gate }: GuardedTab, page: Page, settings: Settings, looks: string): Promise<Print> {
  await tab.evaluate(fill, page.language, page.title, page.rules, page.body);
  await setSections(tab, settings, looks);
  await fitLists(tab);
  await dropSoftHyphens(tab);
  const overflow = await findOverflow(tab);
  const wanted = await wantedPages(tab);
  const document = wanted.length === 0 ? await printOnce(tab) : await printWithNumbers(tab, wanted);
  return { ...document, overflow, refused: gate.takeRefused() };
}

async function printOnce(tab: Tab): Promise<Printed> {
  return readPrint(await tab.pdf(PDF_OPTIONS));
}

/** Prints with the page numbers that are foreseen; where the print shows others, a second time with those. */
async function printWithNumbers(tab: Tab, wanted: readonly string[]): Promise<Printed> {
  const rightHand = await listRightHandSections(tab);
  const foreseen = await foreseePages(tab, wanted);
  const isForeseen = rightHand.length === 0 && wanted.every((id) => foreseen[id] !== undefined);
  if (isForeseen) await fillPageNumbers(tab, foreseen);
  const first = await readPrint(await tab.pdf(isForeseen ? PDF_OPTIONS : DRAFT_OPTIONS));
  const shown = pagesOfDestinations(first.document);
  if (isForeseen && wanted.every((id) => shown[id] === foreseen[id])) return first;
  const { blanksBefore, pages } = startOnRightHand(shown, rightHand);
  await insertBlankPages(tab, blanksBefore);
  await fillPageNumbers(tab, pages);
  return printOnce(tab);
}

/**
 * Runs in the page: puts a document in the place of the one before. Markup set this way runs no script. The room on a
 * page is measured while nothing else has to be laid out for it; the fonts are there already.
 */
async function fill(language: string, title: string, rules: string, body: string): Promise<void> {
  document.documentElement.lang = language;
  document.title = title;
  document.head.querySelector('style.rules')?.remove();
  const style = document.createElement('style');
  style.className = 'rules';
  style.textContent = rules;
  document.head.append(style);
  document.body.innerHTML = '<div style="height: var(--page-height)"></div>';
  const { height } = document.body.firstElementChild?.getBoundingClientRect() ?? { height: 0 };
  document.documentElement.dataset.room = String(height);
  document.body.innerHTML = body;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}
