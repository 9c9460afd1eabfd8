/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** How a list can be set, from the most room to the least; see templates/briefing/styles/registers.css. */
const DENSITIES = ['grand', 'spacious', 'airy', 'normal', 'tight', 'compact'] as const;

/** Millimetres that every row may be given of the room that is left on the last page. */
const MOST_AIR = 4;

/**
 * Sets the lists behind the pages in the largest type that takes no more pages than the smallest would, and shares out
 * what is left between their rows: no list ends with three rows on a page of its own. Lists that follow one another on
 * a page are set alike.
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

      /** Lists that share pages: one that begins a page, with those that follow it there. */
      function groups(): readonly HTMLElement[][] {
        const all: HTMLElement[][] = [];
        for (const section of document.querySelectorAll<HTMLElement>('.annex')) {
          const before = section.previousElementSibling;
          if (section.classList.contains('flow') && before?.classList.contains('flow')) all.at(-1)?.push(section);
          else all.push([section]);
        }
        return all;
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
