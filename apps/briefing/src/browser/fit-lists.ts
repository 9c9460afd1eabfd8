/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** How a list can be set, from the most room to the least; see templates/briefing/styles/registers.css. */
const DENSITIES = ['grand', 'spacious', 'airy', 'normal', 'tight', 'compact'] as const;

/** Millimetres that every row may be given of the room that is left on the last page. */
const MOST_AIR = 4;

/**
 * Sets the lists behind the pages in the largest type that takes no more pages than the smallest would, and shares out
 * what is left between their rows: no list ends with three rows on a page of its own. A short list follows the one before
 * it on its page, and is set alike.
 */
export async function fitLists(tab: Tab): Promise<void> {
  await tab.evaluate(
    (densities: readonly string[], mostAir: number) => {
      const probe = document.createElement('div');
      probe.style.height = 'var(--page-height)';
      document.body.append(probe);
      const room = probe.offsetHeight - 2;
      probe.remove();
      for (const group of groups()) fit(group);

      /** Lists that share pages: a list follows the one before it where that saves a page. */
      function groups(): readonly HTMLElement[][] {
        const all: HTMLElement[][] = [];
        for (const section of document.querySelectorAll<HTMLElement>('.annex')) {
          const before = all.at(-1);
          if (before && savesPage(before, section)) before.push(section);
          else all.push([section]);
        }
        return all;
      }

      function savesPage(before: readonly HTMLElement[], section: HTMLElement): boolean {
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

      function fit(group: readonly HTMLElement[]): void {
        set(group, densities.at(-1) ?? '', 0);
        const least = pagesOf(group);
        for (const density of densities) {
          set(group, density, 0);
          if (pagesOf(group) <= least) break;
        }
        const { density = '' } = group[0]?.dataset ?? {};
        for (let air = mostAir; air >= 0; air -= 0.25) {
          set(group, density, air);
          if (pagesOf(group) <= least) return;
        }
      }

      function set(group: readonly HTMLElement[], density: string, air: number): void {
        for (const section of group) {
          section.dataset.density = density;
          section.style.setProperty('--air', `${air}mm`);
        }
      }

      /** How many pages the lists take: rows are not cut, and a table that goes on repeats its head. */
      function pagesOf(group: readonly HTMLElement[]): number {
        let [pages, used, bottom] = [1, 0, group[0]?.getBoundingClientRect().top ?? 0];
        for (const { from, to, head } of group.flatMap(blocksOf)) {
          used += to - bottom;
          if (used > room) [pages, used] = [pages + 1, to - from + head];
          bottom = to;
        }
        return pages;
      }

      /** What is not cut: a heading with the head and the first two rows of its table, then row by row. */
      function blocksOf(section: HTMLElement): { from: number; to: number; head: number }[] {
        const blocks: { from: number; to: number; head: number }[] = [];
        let start = section.getBoundingClientRect().top;
        for (const child of section.children) {
          const box = child.getBoundingClientRect();
          if (child.tagName !== 'TABLE') continue;
          const head = child.querySelector('thead')?.getBoundingClientRect().height ?? 0;
          const rows = [...child.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
          for (const [index, row] of rows.entries()) {
            if (index === 0 && rows.length > 1) continue;
            const isFirst = index <= 1;
            blocks.push({ from: isFirst ? start : row.top, to: row.bottom, head: isFirst ? 0 : head });
          }
          start = box.bottom;
        }
        const end = section.getBoundingClientRect().bottom;
        if (end > start + 1) blocks.push({ from: start, to: end, head: 0 });
        return blocks;
      }
    },
    DENSITIES,
    MOST_AIR,
  );
}
