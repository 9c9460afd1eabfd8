/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** Where blank pages go, and the page of everything once they are there. */
export interface RightHandPages {
  /** Ids of the sections that need a blank page before them, in the order of their pages. */
  readonly blanksBefore: readonly string[];
  /** The page (from 1) of every destination, with the blank pages counted. */
  readonly pages: Readonly<Record<string, number>>;
}

/**
 * Works out, from the pages of a first print, which sections need a blank page before them to start on a right-hand
 * page: an odd one. Chromium takes `break-before: right` for a plain page break.
 *
 * @example startOnRightHand({ a: 2, b: 5 }, ['a', 'b']) // { blanksBefore: ['a', 'b'], pages: { a: 3, b: 7 } }
 */
export function startOnRightHand(
  printed: Readonly<Record<string, number>>,
  sections: readonly string[],
): RightHandPages {
  const starts = sections
    .flatMap((id) => (printed[id] === undefined ? [] : [{ id, page: printed[id] }]))
    .toSorted((a, b) => a.page - b.page);
  const blanks: (typeof starts)[number][] = [];
  for (const start of starts) if ((start.page + blanks.length) % 2 === 0) blanks.push(start);
  const shift = (page: number) => page + blanks.filter((blank) => blank.page <= page).length;
  return {
    blanksBefore: blanks.map(({ id }) => id),
    pages: Object.fromEntries(Object.entries(printed).map(([id, page]) => [id, shift(page)])),
  };
}

/** Runs in the page: the ids of the sections that start on a right-hand page, as the template of the blank page says. */
export function listRightHandSections(): readonly string[] {
  const blank = document.querySelector<HTMLTemplateElement>('template[data-blank-page]');
  return [...document.querySelectorAll(blank?.dataset.before ?? ':not(*)')].map(({ id }) => id);
}

/** Puts a blank page before each of these sections. */
export const insertBlankPages = (tab: Tab, before: readonly string[]): Promise<void> =>
  tab.evaluate((ids) => {
    const blank = document.querySelector<HTMLTemplateElement>('template[data-blank-page]');
    for (const id of ids) {
      const section = document.getElementById(id);
      if (blank) section?.before(blank.content.cloneNode(true));
    }
  }, before);
