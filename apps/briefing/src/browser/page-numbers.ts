/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** The page (from 1) of everything that a document points at, by id. */
export type PageNumbers = Readonly<Record<string, number>>;

/** Runs in the page: the ids whose page numbers a document prints. */
export function wantedPages(): readonly string[] {
  const places = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
  return [...new Set(places.map(({ dataset }) => dataset.pageOf ?? ''))];
}

/** Writes page numbers where the document prints them. */
export const fillPageNumbers = (tab: Tab, pages: PageNumbers): Promise<void> =>
  tab.evaluate((numbers) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      element.textContent = String(numbers[element.dataset.pageOf ?? ''] ?? '');
    }
  }, pages);

/**
 * Runs in the page: works out from the heights of its sections on which pages the parts of a document will be whose page
 * numbers it prints, where sections begin pages; lists have been told theirs.
 * Only printing can tell for sure; where this is right, the document is printed once instead of twice.
 */
export function foreseePages(): PageNumbers {
  const { room, heightOf } = sectionTools();
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const places = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
  const wanted = new Set(places.map(({ dataset }) => dataset.pageOf ?? ''));
  const sections = [...document.querySelectorAll<HTMLElement>('body > :is(.page, .cover)')];
  const pages: Record<string, number> = {};
  if (wanted.size === 0) return pages;
  let [first, next, top] = [1, 1, 0];
  for (const section of sections) {
    if (getComputedStyle(section).breakBefore !== 'auto' || next === 1) [first, top] = [next, topOf(section)];
    for (const id of wanted) {
      const target = document.getElementById(id);
      if (!target || !section.contains(target)) continue;
      pages[id] = first + Number(section.dataset.at ?? Math.floor((topOf(target) - top) / room));
    }
    const height = topOf(section) + heightOf(section) - top;
    next =
      first +
      Number(section.dataset.pages ?? (section.matches('.cover') ? 1 : Math.max(1, Math.ceil((height - 1) / room))));
  }
  return pages;
}
