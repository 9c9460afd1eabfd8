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
        /** How many rows are in it, each of which air makes higher. */
        readonly rows: number;
        readonly section: HTMLElement;
      }
      /** A pixel or two less than there are: a row that just fits here may just not fit on paper. */
      const room = sectionTools().room - 2;
      const smallest = densities.at(-1) ?? '';
      for (const group of balanced(groups())) {
        arrange(group);
        fit(group);
      }

      /** Lists that share pages: a list follows the one before it where that saves a page. */
      function groups(): HTMLElement[][] {
        const all: HTMLElement[][] = [];
        for (const section of document.querySelectorAll<HTMLElement>('.annex')) {
          const before = all.at(-1);
          if (before && savesPage(before, section)) before.push(section);
          else all.push([section]);
        }
        return all;
      }

      function savesPage(before: Lists, section: HTMLElement): boolean {
        arrange(before);
        arrange([section]);
        const apart = pagesOf(blocksIn(before, smallest)) + pagesOf(blocksIn([section], smallest));
        const together = [...before, section];
        arrange(together);
        return pagesOf(blocksIn(together, smallest)) < apart;
      }

      /** Tells lists that they share pages, or a list that it has its own. */
      function arrange(group: Lists): void {
        for (const [index, { classList }] of group.entries()) {
          classList.toggle('flow', group.length > 1);
          classList.toggle('follows', index > 0);
        }
      }

      /** Of two pages of lists, the second is not left half empty while the first is crammed, nor the first for the second. */
      function balanced(all: HTMLElement[][]): readonly Lists[] {
        for (const [index, group] of all.entries()) {
          const next = all[index + 1];
          while (next && group.length > 1) {
            const moved = [group.slice(0, -1), [...group.slice(-1), ...next]];
            if (fullest(moved) >= fullest([group, next]) || !canFillPage(group.slice(0, -1))) break;
            next.unshift(...group.splice(-1));
          }
        }
        return all;
      }

      /** The height of the fullest of pages, in the smallest type; without end where a group takes more than one. */
      function fullest(groups: readonly Lists[]): number {
        const heights = groups.map((group) => {
          arrange(group);
          const blocks = blocksIn(group, smallest);
          return pagesOf(blocks) > 1 ? Number.POSITIVE_INFINITY : (blocks.at(-1)?.to ?? 0) - (blocks[0]?.from ?? 0);
        });
        return Math.max(...heights);
      }

      /** Whether lists in the largest type leave no more than a quarter of a page empty. */
      function canFillPage(group: Lists): boolean {
        arrange(group);
        const blocks = blocksIn(group, densities[0], 4 * mostAir);
        return pagesOf(blocks) > 1 || (blocks.at(-1)?.to ?? 0) - (blocks[0]?.from ?? 0) > 0.75 * room;
      }

      function fit(group: Lists): void {
        let fitting = blocksIn(group, smallest);
        const least = pagesOf(fitting);
        let [tooLarge, best] = [-1, densities.length - 1];
        while (best - tooLarge > 1) {
          const middle = (tooLarge + best) >> 1;
          const blocks = blocksIn(group, densities[middle]);
          if (pagesOf(blocks) > least) tooLarge = middle;
          else [best, fitting] = [middle, blocks];
        }
        let quarters = mostAirFor(fitting, least);
        let blocks = blocksIn(group, densities[best], quarters);
        while (quarters > 0 && pagesOf(blocks) > least) {
          quarters -= 1;
          blocks = blocksIn(group, densities[best], quarters);
        }
        tellPages(group, blocks, least);
      }

      /** The most quarters of a millimetre with which rows that are measured without air seem to take no more pages. */
      function mostAirFor(blocks: readonly Block[], most: number): number {
        let quarters = 4 * mostAir;
        // A little less than there is, for what was lost where heights were rounded.
        while (quarters > 0 && pagesOf(blocks, (quarters / 4) * (96 / 25.4) - 1 / 32) > most) quarters -= 1;
        return quarters;
      }

      /** What is in the lists when they are set like this, with so many quarters of a millimetre between the rows. */
      function blocksIn(group: Lists, density = smallest, quarters = 0): readonly Block[] {
        for (const section of group) {
          section.dataset.density = density;
          section.style.setProperty('--air', `${quarters / 4}mm`);
        }
        return group.flatMap(blocksOf);
      }

      /** How many pages blocks take, were every row so much higher. A table that goes on repeats its head. */
      function pagesOf(blocks: readonly Block[], air = 0): number {
        let [pages, used, bottom] = [1, 0, blocks[0]?.from ?? 0];
        for (const { from, to, head, rows } of blocks) {
          used += to - bottom + rows * air;
          if (used > room) [pages, used] = [pages + 1, to - from + head + rows * air];
          bottom = to;
        }
        return pages;
      }

      /** Tells every list on which page of its group it begins. */
      function tellPages(group: Lists, blocks: readonly Block[], pages: number): void {
        for (const section of group) {
          const first = blocks.findIndex((block) => block.section === section);
          Object.assign(section.dataset, { at: String(pagesOf(blocks.slice(0, first + 1)) - 1), pages: String(pages) });
        }
      }

      /** A heading with the head and the first rows of its table, then row by row, then the remarks. */
      function blocksOf(section: HTMLElement): readonly Block[] {
        const { top, bottom } = section.getBoundingClientRect();
        const tables = [...section.querySelectorAll(':scope > table')];
        const tops = [top, ...tables.map((table) => table.getBoundingClientRect().bottom)];
        const blocks = tables.flatMap((table, index) => rowsOf(section, table, tops[index] ?? top));
        const end = tops.at(-1) ?? top;
        return bottom > end + 1 ? [...blocks, { from: end, to: bottom, head: 0, rows: 0, section }] : blocks;
      }

      /** Rows as the style sheets let them part from one another. */
      function rowsOf(section: HTMLElement, table: Element, start: number): readonly Block[] {
        const head = table.querySelector('thead')?.getBoundingClientRect().height ?? 0;
        const blocks: Block[] = [];
        let isHeld = false;
        for (const row of table.querySelectorAll('tbody tr')) {
          const { top, bottom } = row.getBoundingClientRect();
          const { breakBefore, breakAfter } = getComputedStyle(row);
          const held = isHeld || breakBefore === 'avoid' ? blocks.pop() : undefined;
          const isFirst = held ? held.head === 0 : blocks.length === 0;
          const from = held?.from ?? (isFirst ? start : top);
          blocks.push({ from, to: bottom, head: isFirst ? 0 : head, rows: (held?.rows ?? 0) + 1, section });
          isHeld = breakAfter === 'avoid';
        }
        return blocks;
      }
    },
    DENSITIES,
    MOST_AIR,
  );
}
