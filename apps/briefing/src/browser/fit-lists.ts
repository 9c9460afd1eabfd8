/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** How a list can be set, from the most room to the least; see templates/briefing/styles/registers.css. */
const DENSITIES = ['grand', 'spacious', 'airy', 'normal', 'tight', 'compact'] as const;

/** Millimetres that every row may be given of the room that is left on the last page, in steps of a quarter. */
const MOST_AIR = 4;

/**
 * Sets the lists behind the pages in the largest type that takes no more pages than the smallest would, and shares out
 * what is left between their rows: no list ends with three rows on a page of its own. A short list follows the one before
 * it on its page, and is set alike. Every list is told on which page of its group it begins.
 */
export async function fitLists(tab: Tab): Promise<void> {
  await tab.evaluate(
    (densities: readonly string[], mostAir: number) => {
      type Lists = readonly HTMLElement[];
      /** What is not cut, from its top to its bottom, with the head that is repeated above it on a new page. */
      interface Block {
        readonly from: number;
        readonly to: number;
        readonly head: number;
        readonly section: HTMLElement;
      }
      /** A pixel or two less than there are: a row that just fits here may just not fit on paper. */
      const room = sectionTools().room - 2;
      for (const group of groups()) fit(group);

      /** Lists that share pages: a list follows the one before it where that saves a page. */
      function groups(): readonly Lists[] {
        const all: HTMLElement[][] = [];
        for (const section of document.querySelectorAll<HTMLElement>('.annex')) {
          const before = all.at(-1);
          if (before && savesPage(before, section)) before.push(section);
          else all.push([section]);
        }
        return all;
      }

      function savesPage(before: Lists, section: HTMLElement): boolean {
        const together = [...before, section];
        set(together, densities.at(-1) ?? '', 0);
        const apart = pagesOf(before) + pagesOf([section]);
        const wasAlone = before.length === 1;
        for (const one of together) one.classList.add('flow');
        if (pagesOf(together) < apart) return true;
        section.classList.remove('flow');
        if (wasAlone) before[0]?.classList.remove('flow');
        return false;
      }

      function fit(group: Lists): void {
        set(group, densities.at(-1) ?? '', 0);
        const least = pagesOf(group);
        const fits = (density: string, air: number) => {
          set(group, density, air);
          return pagesOf(group) <= least;
        };
        const density = densities[firstThatFits((step) => fits(densities[step] ?? '', 0), densities.length - 1)] ?? '';
        fits(density, 0);
        const air = mostAirIn(group, least * room);
        const less = firstThatFits((step) => fits(density, air - step / 4), air * 4);
        fits(density, air - less / 4);
        for (const section of group) section.dataset.pages = String(least);
      }

      /** The first step that fits, up to the last one, which does: what fits at a step fits at all behind it. */
      function firstThatFits(fits: (step: number) => boolean, last: number): number {
        let [bad, good] = [-1, last];
        for (let step = 0; good - bad > 1; step = (bad + good) >> 1) {
          if (fits(step)) good = step;
          else bad = step;
        }
        return good;
      }

      /** The most air for which there can be room, if none of it were lost where a row goes on to the next page. */
      function mostAirIn(group: Lists, roomOfAll: number): number {
        const sections = group.map((section) => section.getBoundingClientRect());
        const height = (sections.at(-1)?.bottom ?? 0) - (sections[0]?.top ?? 0);
        const rows = group.reduce((sum, section) => sum + section.querySelectorAll('tbody tr').length, 0);
        const quarters = Math.ceil((roomOfAll - height) / (Math.max(rows, 1) * (96 / 25.4 / 4)));
        return Math.min(Math.max(quarters, 0), 4 * mostAir) / 4;
      }

      function set(group: Lists, density: string, air: number): void {
        for (const section of group) {
          section.dataset.density = density;
          section.style.setProperty('--air', `${air}mm`);
        }
      }

      /** How many pages the lists take: rows are not cut, and a table that goes on repeats its head. */
      function pagesOf(group: Lists): number {
        let [pages, used, bottom] = [1, 0, group[0]?.getBoundingClientRect().top ?? 0];
        for (const section of group) delete section.dataset.at;
        for (const { from, to, head, section } of group.flatMap(blocksOf)) {
          used += to - bottom;
          if (used > room) [pages, used] = [pages + 1, to - from + head];
          section.dataset.at ??= String(pages - 1);
          bottom = to;
        }
        return pages;
      }

      /** A heading with the head and the first two rows of its table, then row by row, then the remarks. */
      function blocksOf(section: HTMLElement): readonly Block[] {
        const { top, bottom } = section.getBoundingClientRect();
        const tables = [...section.querySelectorAll(':scope > table')];
        const tops = [top, ...tables.map((table) => table.getBoundingClientRect().bottom)];
        const blocks = tables.flatMap((table, index) => rowsOf(section, table, tops[index] ?? top));
        const end = tops.at(-1) ?? top;
        return bottom > end + 1 ? [...blocks, { from: end, to: bottom, head: 0, section }] : blocks;
      }

      function rowsOf(section: HTMLElement, table: Element, start: number): readonly Block[] {
        const head = table.querySelector('thead')?.getBoundingClientRect().height ?? 0;
        const rows = [...table.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
        const second = Math.min(1, rows.length - 1);
        return rows.slice(second).map((row, index) => ({
          from: index === 0 ? start : row.top,
          to: row.bottom,
          head: index === 0 ? 0 : head,
          section,
        }));
      }
    },
    DENSITIES,
    MOST_AIR,
  );
}
