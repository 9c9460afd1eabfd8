/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { hash } from 'node:crypto';
import { pagesOfDestinations } from '../finish/destinations.ts';
import { type Printed, toPrinted } from '../finish/printed.ts';
import type { Page } from '../page/page.ts';
import { awaitPictures } from './known-settings.ts';
import { findOverflow, type Overflow } from './overflow.ts';
import { fillPageNumbers, foreseePages, type PageNumbers, wantedPages } from './page-numbers.ts';
import type { GuardedTab } from './press.ts';
import { type Purpose, printToPdf } from './print-to-pdf.ts';
import { insertBlankPages, listRightHandSections, startOnRightHand } from './recto.ts';
import { DESCRIBING, setDocument } from './set-document.ts';
import type { Settings } from './settings.ts';
import { dropSoftHyphens } from './soft-hyphens.ts';
import { inPage, visit } from './visit.ts';

/** A printed document, with the parts of it that are wider than the page and what it asked for in vain. */
export interface Print extends Printed {
  readonly overflow: readonly Overflow[];
  /** Addresses that the document asked for and must not load, or would lead to and must not. */
  readonly refused: readonly string[];
}

declare global {
  var heldFlags: Map<string, HTMLImageElement>;
}

/** What printing a page takes besides the tab. */
export interface PrintContext {
  readonly settings: Settings;
  /** Digest of the style sheets. */
  readonly looks: string;
}

/** Puts a document into a tab, sets it and prints it. */
export async function printPage(guarded: GuardedTab, page: Page, { settings, looks }: PrintContext): Promise<Print> {
  const { tab, gate } = guarded;
  const filling = inPage(fill, page.language, page.title, page.rules, page.body);
  const [misleading, ...described] = await visit(tab, filling, ...DESCRIBING);
  await setDocument(tab, described, settings, looks);
  const [, , overflow, wanted, rightHand, foreseen] = await visit(
    tab,
    inPage(awaitPictures),
    inPage(dropSoftHyphens),
    inPage(findOverflow),
    inPage(wantedPages),
    inPage(listRightHandSections),
    inPage(foreseePages),
  );
  const numbered = { wanted, rightHand, foreseen };
  const document =
    wanted.length === 0 ? await printOnce(guarded, page) : await printWithNumbers(guarded, numbered, page, settings);
  return { ...document, overflow, refused: [...gate.takeRefused(), ...misleading] };
}

/** What a document prints page numbers of, which sections start on a right-hand page, and the pages that are foreseen. */
interface Numbered {
  readonly wanted: readonly string[];
  readonly rightHand: readonly string[];
  readonly foreseen: PageNumbers;
}

async function printOnce(tab: GuardedTab, page: Page, purpose: Purpose = 'document'): Promise<Printed> {
  return toPrinted(await printToPdf(tab.tab, tab.session, purpose, page.body.length));
}

/**
 * Prints with the page numbers that are foreseen, else with those of the last time; where the print shows others, a second
 * time with those.
 */
async function printWithNumbers(
  guarded: GuardedTab,
  { wanted, rightHand, foreseen }: Numbered,
  page: Page,
  { numbers }: Settings,
): Promise<Printed> {
  const { tab } = guarded;
  const key = hash('sha256', JSON.stringify([page.language, page.title, page.rules]));
  const isWhole = (pages: PageNumbers) => wanted.every((id) => pages[id] !== undefined);
  const guesses = rightHand.length === 0 ? [foreseen, numbers.get(key) ?? {}] : [];
  const guess = guesses.find(isWhole);
  if (guess) await fillPageNumbers(tab, guess);
  const first = await printOnce(guarded, page, guess ? 'document' : 'draft');
  const shown = pagesOfDestinations(await first.document());
  numbers.set(key, Object.fromEntries(wanted.flatMap((id) => (shown[id] === undefined ? [] : [[id, shown[id]]]))));
  if (guess && wanted.every((id) => shown[id] === guess[id])) return first;
  const { blanksBefore, pages } = startOnRightHand(shown, rightHand);
  await insertBlankPages(tab, blanksBefore);
  await fillPageNumbers(tab, pages);
  return printOnce(guarded, page);
}

/**
 * Runs in the page: puts a document in the place of the one before. Markup set this way runs no script. The room on a
 * page and its width are measured while nothing else has to be laid out for it; the fonts are there already. Gives the addresses of links
 * that were cut.
 */
async function fill(language: string, title: string, rules: string, body: string): Promise<string[]> {
  document.documentElement.lang = language;
  document.title = title;
  document.head.querySelector('style.rules')?.remove();
  const style = document.createElement('style');
  style.className = 'rules';
  style.textContent = rules;
  document.head.append(style);
  // A new one: elements remember which rules about siblings ever concerned them, and are styled again on every change.
  document.body.replaceWith(document.createElement('body'));
  document.body.innerHTML = '<div style="height: var(--page-height)"></div>';
  const { height, width } = document.body.firstElementChild?.getBoundingClientRect() ?? { height: 0, width: 0 };
  Object.assign(document.documentElement.dataset, { room: height, width });
  document.body.innerHTML = body;
  document.body.classList.toggle('with-changes', document.querySelector('.changed') !== null);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  // A flag is asked for once a tab: the browser need not load again what is still held.
  globalThis.heldFlags ??= new Map();
  for (const { src, naturalWidth } of document.images) {
    if (naturalWidth === 0 || !src.startsWith('file:') || heldFlags.has(src)) continue;
    heldFlags.set(src, Object.assign(new Image(), { src }));
  }
  return [...dropFrames(), ...stillLinks(), ...cutLinks()];

  /** Takes out documents in the document: their links would be printed too. What they ask for is refused anyway. */
  function dropFrames(): string[] {
    const frames = [...document.querySelectorAll('iframe, frame, object, embed')];
    for (const frame of frames) frame.remove();
    return frames.some((frame) => frame.hasAttribute('srcdoc')) ? ['about:srcdoc'] : [];
  }

  /** Takes out what moves a link of a drawing to another address than it names. */
  function stillLinks(): string[] {
    const moving = [...document.querySelectorAll('animate, set')].filter((one) =>
      /href$/i.test(one.getAttribute('attributeName') ?? ''),
    );
    for (const one of moving) one.remove();
    return moving.map((one) => one.getAttribute('to') ?? one.getAttribute('values') ?? 'href');
  }

  /**
   * Takes away where links lead that go neither to a part of the document nor to http, https or mailto. A relative one
   * would lead into a folder of this machine.
   */
  function cutLinks(): string[] {
    const cut: string[] = [];
    for (const link of document.querySelectorAll('a, area')) {
      for (const name of ['href', 'xlink:href']) {
        const address = link.getAttribute(name);
        if (address === null || /^(?:#|https?:\/\/|mailto:)/i.test(address.trim())) continue;
        link.removeAttribute(name);
        cut.push(address);
      }
    }
    return cut;
  }
}
