/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** Densities for a section on several pages, from the most room to the least. */
const DENSITIES = ['airy', 'normal', 'tight', 'compact'] as const;

/** Fewer rows than this are not left alone on the last page. */
const FEWEST_ROWS = 2;

/**
 * Cuts every section that fits on no single page and has a head for its continuation into pages of its own: the rows of
 * its table are dealt out, following pages get the continuation's head, the extras stand on the last one. Takes as few
 * pages as can be and, among those, the largest type; the last two pages are made about equally long.
 */
export async function flowSections(tab: Tab): Promise<void> {
  await tab.evaluate(
    (densities: readonly string[], fewest: number) => {
      const { room, heightOf, shareOut, unitsOf, moveFromSide, makePage } = sectionTools();
      type Units = ReturnType<typeof unitsOf>;

      for (const section of document.querySelectorAll<HTMLElement>('[data-fit]:not([data-set]):has(> .continuation)')) {
        if (heightOf(section) > room) flow(section);
      }

      function flow(section: HTMLElement): void {
        const units = unitsOf(section);
        const place = isSideShort(section) ? 'top' : 'side';
        const find = () => findWay(section, units, place);
        // Where the column at the side is what makes the section long, it must not stand beside every page.
        const way = find() ?? (moveFromSide(section) ? find() : undefined);
        if (!way) return;
        const { cuts } = way;
        section.dataset.density = way.density;
        const balanced = balance(section, units, cuts);
        const pages = balanced.map((_, page) => makePage(section, units, balanced, page));
        section.replaceWith(...pages);
        for (const page of pages) {
          page.style.minHeight = '0';
          const search = shareOut(page, heightOf(page));
          for (let step = search.next(0); !step.done; ) step = search.next(heightOf(page));
          page.style.removeProperty('min-height');
        }
      }

      /** The fewest pages and, among those, the largest type. */
      function findWay(
        section: HTMLElement,
        units: Units,
        extras: string,
      ): { cuts: readonly number[]; density: string } | undefined {
        const ways = densities.flatMap((density) => {
          Object.assign(section.dataset, { density, extras });
          const cuts = dealOut(section, units);
          return cuts ? [{ cuts, density }] : [];
        });
        const least = Math.min(...ways.map(({ cuts }) => cuts.length));
        return ways.find(({ cuts }) => cuts.length === least);
      }

      /** Whether the column at the side would stand empty for the most part: what is in it then runs across the top. */
      function isSideShort(section: HTMLElement): boolean {
        Object.assign(section.dataset, { density: 'normal', extras: 'side' });
        const side = section.querySelector('.side');
        return side !== null && heightOf(side) < room / 2;
      }

      /** The first unit of each page, or nothing where the rows are not what makes the section long. */
      function dealOut(section: HTMLElement, units: Units): readonly number[] | undefined {
        const cuts = [0];
        for (;;) {
          if (tryPage(section, units, cuts, cuts.length - 1) <= room) return cuts;
          const start = cuts.at(-1) ?? 0;
          const next = lastThatFits(start, units.length - 1, (to) => {
            return tryPage(section, units, [...cuts, to], cuts.length - 1) <= room;
          });
          if (next === start) return undefined;
          cuts.push(next);
        }
      }

      /** The last number up to `most` that fits, or `least` where none does: what fits with more rows fits with fewer. */
      function lastThatFits(least: number, most: number, fits: (to: number) => boolean): number {
        let [good, bad] = [least, most + 1];
        while (bad - good > 1) {
          const middle = (good + bad) >> 1;
          if (fits(middle)) good = middle;
          else bad = middle;
        }
        return good;
      }

      /** Moves rows to the last page as long as the longer of the last two gets shorter, and so that it has some. */
      function balance(section: HTMLElement, units: Units, cuts: readonly number[]): readonly number[] {
        const last = cuts.at(-1) ?? 0;
        const before = cuts.at(-2);
        if (before === undefined) return cuts;
        const longest = (at: number) => {
          const moved = [...cuts.slice(0, -1), at];
          const heights = [-2, -1].map((page) => tryPage(section, units, moved, moved.length + page));
          return Math.max(...heights);
        };
        let [best, height] = [last, longest(last)];
        for (let at = last - 1; at > before; at -= 1) {
          const trial = longest(at);
          const isLonely = units.length - best < fewest;
          if (trial > room || (trial >= height && !isLonely)) break;
          [best, height] = [at, trial];
        }
        return [...cuts.slice(0, -1), best];
      }

      /** How high a page would be by what stands on it: pages of sectors are never lower than the paper. */
      function tryPage(section: HTMLElement, units: Units, cuts: readonly number[], page: number): number {
        const trial = makePage(section, units, cuts, page);
        trial.style.minHeight = '0';
        section.after(trial);
        const height = heightOf(trial);
        trial.remove();
        return height;
      }
    },
    DENSITIES,
    FEWEST_ROWS,
  );
}
