import { hash } from 'node:crypto';
import { BuildFailure, type Warm } from '@shinrai/build';
import { messages } from '@shinrai/diagnostics';
import type { Page } from '../page/page.ts';
import { keepSettings, readSettings } from './kept-settings.ts';
import { openPress, type PressOptions } from './press.ts';
import { type Print, type PrintContext, printPage } from './print-page.ts';
import { inTime, isTrouble } from './trouble.ts';

/** Prints pages, one after another in each of its tabs. */
export interface Printer extends Warm {
  print(page: Page): Promise<Print>;
}

/** What settings of sections hold for, and where they are kept from one build to the next. */
export interface Keeping {
  /** Digest of all that decides how a section comes out besides its markup. */
  readonly looks: string;
  readonly file?: string | undefined;
}

/** How often a document is tried that the browser does not live through. */
const ATTEMPTS = 3;

/** A browser that is silent for longer than this hangs; long documents are given more. */
const PATIENCE_MS = 60_000;

/**
 * Opens a printer with so many tabs. Pages run no script and may load only what stands in `allowed` (prefixes of file
 * addresses). A browser that crashes or hangs is replaced, and what it was printing tried again; a document that it does
 * not live through three times is given up with a BuildFailure.
 */
export async function openPrinter(
  options: PressOptions,
  { looks, file }: Keeping = { looks: hash('sha256', options.css) },
  patience = PATIENCE_MS,
): Promise<Printer> {
  const open = () => openPress(options);
  const patienceFor = ({ body }: Page) => patience + body.length / 20;
  const context: PrintContext = { settings: readSettings(file), looks };
  const stopping: Promise<void>[] = [];
  let isClosed = false;
  let opening = open();
  await opening.catch((fault) => {
    if (!isTrouble(fault)) throw fault;
  });

  /** Tries once; a fault is this document's own unless another one has stopped the press meanwhile. */
  async function attempt(page: Page): Promise<{ print: Print } | { fault: unknown; isOwn: boolean }> {
    const mine = opening;
    const replace = () => {
      opening = open();
      opening.catch(() => undefined);
    };
    const press = await mine.catch((fault: unknown) => ({ fault, isOwn: true }));
    if ('fault' in press) {
      if (mine === opening) replace();
      return press;
    }
    const tab = await press.take();
    if (!tab) return { fault: undefined, isOwn: false };
    try {
      const print = await inTime(tab.orCrash(printPage(tab, page, context)), patienceFor(page));
      press.giveBack(tab);
      return { print };
    } catch (fault) {
      if (press.isRunning() && !isTrouble(fault)) {
        press.giveBack(tab);
        throw fault;
      }
      const isOwn = mine === opening;
      if (isOwn) replace();
      stopping.push(press.stop());
      return { fault, isOwn };
    }
  }

  return {
    async print(page) {
      for (let attempts = 0; ; ) {
        const end = await attempt(page);
        if ('print' in end) return end.print;
        if (end.isOwn) attempts += 1;
        if (attempts === ATTEMPTS) throw gaveUp(page, end.fault);
      }
    },
    isRunning: () => !isClosed,
    async close() {
      isClosed = true;
      const press = await opening.catch(() => undefined);
      keepSettings(file, context.settings);
      await Promise.all([press?.close(), ...stopping]);
    },
  };
}

const gaveUp = ({ title }: Page, fault: unknown): BuildFailure => {
  if (fault instanceof BuildFailure) return fault;
  const [said = ''] = (fault instanceof Error ? fault.message : String(fault)).split('\n');
  return new BuildFailure(messages.buildBrowserGaveUp({ document: title, attempts: ATTEMPTS, said }));
};
