/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/**
 * The parts of a document that are wider than the page. Chromium would make the whole document smaller to fit them in,
 * so one long word would change every page. Gives the id or class of each with its first words.
 */
export async function findOverflow(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const edge = document.body.getBoundingClientRect().right + 1;
    const isCover = (element: Element) => element.closest('.cover') !== null;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => !isCover(element) && !element.closest('svg') && element.getBoundingClientRect().right > edge,
    );
    const innermost = wide.filter((element) => ![...element.children].some((child) => wide.includes(child)));
    return innermost.map((element) => {
      const section = element.closest('section');
      return `${section?.id || section?.className || 'page'}: ${element.textContent?.trim().slice(0, 40) ?? ''}`;
    });
  });
}
