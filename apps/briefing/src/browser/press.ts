/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page as Tab } from 'puppeteer-core';
import { type Gate, guardRequests } from './gate.ts';
import { launchBrowser, type PrintingBrowser } from './launch.ts';
import { cannotWriteTemporary } from './lodging.ts';
import { installSectionTools } from './section-tools.ts';
import { inTime } from './trouble.ts';
import { type OrCrash, watchForCrash } from './watch-for-crash.ts';

/** A browser with its tabs, until it is closed or something goes wrong with it. */
export interface Press {
  /** A tab that prints nothing else; undefined when the press was stopped while it was waited for. */
  take(): Promise<GuardedTab | undefined>;
  giveBack(tab: GuardedTab): void;
  isRunning(): boolean;
  /** Ends the browser at once, whatever it does. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** What a press is made with. */
export interface PressOptions {
  /** Fonts and styles of all pages. */
  readonly css: string;
  /** Prefixes of the addresses that a page may load. */
  readonly allowed: readonly string[];
  /** How many tabs there are from the start. */
  readonly tabs: number;
  /** How many more are opened once there is much to print: a tab has to load all fonts before it is of use. */
  readonly moreTabs?: number;
}

/** So many documents are much to print. */
export const MUCH = 12;

/** A browser that has not opened its tabs after so many milliseconds hangs. */
const OPENING_MS = 30_000;

/** A press that was opened before it was asked for. */
let early: { readonly options: PressOptions; readonly press: Promise<Press> } | undefined;

/**
 * Opens a press while other things are still being done; the next `openPress` gives it if it asks for the same. For a
 * process that ends soon, and the browser with it, whether it was needed or not.
 */
export function openPressEarly(options: PressOptions): void {
  early ??= { options, press: openNow(options) };
  early.press.catch(() => undefined);
}

/** Starts a browser with a number of tabs. Each loads fonts and styles once. */
export function openPress(options: PressOptions): Promise<Press> {
  const ready = early;
  early = undefined;
  if (ready && isDeepStrictEqual(ready.options, options)) return ready.press;
  ready?.press.then((other) => other.close()).catch(() => undefined);
  return openNow(options);
}

async function openNow(options: PressOptions): Promise<Press> {
  const browser = await launchBrowser();
  const idle = await openTabs(browser, options);
  const waiting: ((tab: GuardedTab | undefined) => void)[] = [];
  let [isStopped, taken] = [false, 0];
  const giveBack = (tab: GuardedTab) => {
    const next = waiting.shift();
    if (next) next(tab);
    else idle.push(tab);
  };
  /** What goes wrong with it, goes wrong with the tabs that are in use, too, and is told there. */
  const openMore = async () => {
    const opening = Array.from({ length: options.moreTabs ?? 0 }, () => openTab(browser, options));
    for (const tab of opening) await tab.then(giveBack, () => undefined);
  };
  return {
    take() {
      taken += 1;
      if (taken === MUCH) void openMore();
      const tab = idle.pop();
      return tab || isStopped ? Promise.resolve(tab) : new Promise((give) => waiting.push(give));
    },
    giveBack,
    isRunning: () => !isStopped && browser.isRunning(),
    stop() {
      isStopped = true;
      for (const give of waiting.splice(0)) give(undefined);
      return browser.kill();
    },
    close: () => browser.close(),
  };
}

/** A tab with the gate that watches what its pages ask for. */
export interface GuardedTab {
  readonly tab: Tab;
  /** For what tabs can do and puppeteer does otherwise. */
  readonly session: CDPSession;
  readonly gate: Gate;
  /** Settles like the work, or fails when the tab does. */
  readonly orCrash: OrCrash;
}

async function openTabs(browser: PrintingBrowser, options: PressOptions): Promise<GuardedTab[]> {
  try {
    await writeShell(browser.folder, options.css).catch(cannotWriteTemporary);
    const opening = Array.from({ length: options.tabs }, () => openTab(browser, options));
    return await inTime(Promise.all(opening), OPENING_MS);
  } catch (fault) {
    await browser.kill();
    throw fault;
  }
}

/** The empty page with fonts and styles that documents are put into. */
async function writeShell(folder: string, css: string): Promise<void> {
  const head = `<meta charset="utf-8"><title></title><style>${css}</style>`;
  await writeFile(shellIn(folder), `<!doctype html><html><head>${head}</head><body></body></html>`);
}

const shellIn = (folder: string): string => join(folder, 'shell.html');

async function openTab(browser: PrintingBrowser, { allowed }: PressOptions): Promise<GuardedTab> {
  const address = pathToFileURL(shellIn(browser.folder)).href;
  const tab = await browser.openTab();
  await tab.setJavaScriptEnabled(false);
  const gate = await guardRequests(tab, address, allowed);
  await tab.emulateMediaType('print');
  await tab.goto(address);
  await installSectionTools(tab);
  // Before any text is there: laying it out in a font of the machine first costs more than loading ours.
  await tab.evaluate(async () => void (await Promise.all([...document.fonts].map((face) => face.load()))));
  return { tab, session: await tab.createCDPSession(), gate, orCrash: watchForCrash(tab) };
}
