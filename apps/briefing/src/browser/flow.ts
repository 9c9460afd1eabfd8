/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';
import { MOST_AIR } from './fit.ts';

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
    (densities: readonly string[], fewest: number, most: number) => {
      const probe = document.createElement('div');
      probe.style.height = 'var(--page-height)';
      document.body.append(probe);
      const room = probe.offsetHeight;
      probe.remove();

      for (const section of document.querySelectorAll<HTMLElement>('[data-fit]:has(> .continuation)')) {
        if (section.offsetHeight > room) flow(section);
      }

      function flow(section: HTMLElement): void {
        const units = unitsOf(section);
        const ways = densities.map((density) => {
          Object.assign(section.dataset, { density, extras: 'side' });
          return dealOut(section, units);
        });
        const least = Math.min(...ways.map((way) => (way ? way.length : Number.POSITIVE_INFINITY)));
        const index = ways.findIndex((way) => way?.length === least);
        const cuts = ways[index];
        if (!cuts) return;
        section.dataset.density = densities[index] ?? '';
        const balanced = balance(section, units, cuts);
        const pages = balanced.map((_, page) => makePage(section, units, balanced, page));
        section.replaceWith(...pages);
        for (const page of pages) shareOut(page);
      }

      function shareOut(page: HTMLElement): void {
        for (let air = most; air >= 0; air -= 0.25) {
          page.style.setProperty('--air', `${air}mm`);
          if (page.offsetHeight <= room) return;
        }
      }

      /** Rows that stay together: a row with the heading rows before it and its own details' first. */
      function unitsOf(section: HTMLElement): readonly (readonly Element[])[] {
        const rows = [...section.querySelectorAll('.actions tbody tr')];
        const units: Element[][] = [];
        let heads: Element[] = [];
        for (const row of rows) {
          if (row.classList.contains('programme-row')) heads.push(row);
          else {
            units.push([...heads, row]);
            heads = [];
          }
        }
        return units;
      }

      /** The first unit of each page, or nothing where the rows are not what makes the section long. */
      function dealOut(section: HTMLElement, units: readonly (readonly Element[])[]): readonly number[] | undefined {
        const cuts = [0];
        for (;;) {
          if (heightOf(section, units, cuts, cuts.length - 1) <= room) return cuts;
          const start = cuts.at(-1) ?? 0;
          let next = start;
          while (next + 1 < units.length && heightOf(section, units, [...cuts, next + 1], cuts.length - 1) <= room) {
            next += 1;
          }
          if (next === start) return undefined;
          cuts.push(next);
        }
      }

      /** Moves rows to the last page as long as the longer of the last two gets shorter, and so that it has some. */
      function balance(
        section: HTMLElement,
        units: readonly (readonly Element[])[],
        cuts: readonly number[],
      ): readonly number[] {
        const last = cuts.at(-1) ?? 0;
        const before = cuts.at(-2);
        if (before === undefined) return cuts;
        const longest = (at: number) => {
          const moved = [...cuts.slice(0, -1), at];
          const heights = [
            heightOf(section, units, moved, moved.length - 2),
            heightOf(section, units, moved, moved.length - 1),
          ];
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

      function heightOf(
        section: HTMLElement,
        units: readonly (readonly Element[])[],
        cuts: readonly number[],
        page: number,
      ): number {
        const trial = makePage(section, units, cuts, page);
        section.after(trial);
        const height = trial.offsetHeight;
        trial.remove();
        return height;
      }

      function makePage(
        section: HTMLElement,
        units: readonly (readonly Element[])[],
        cuts: readonly number[],
        page: number,
      ): HTMLElement {
        const [from, to] = [cuts[page] ?? 0, cuts[page + 1] ?? units.length];
        const copy = section.cloneNode(true) as HTMLElement;
        const rows = [...section.querySelectorAll('.actions tbody tr')];
        const kept = new Set(units.slice(from, to).flat());
        const copies = [...copy.querySelectorAll('.actions tbody tr')];
        for (const [index, row] of rows.entries()) if (!kept.has(row)) copies[index]?.remove();
        for (const body of copy.querySelectorAll('.actions tbody')) if (!body.children.length) body.remove();
        if (to < units.length) copy.querySelector('.extras')?.replaceChildren();
        if (page > 0) continueOn(copy);
        return copy;
      }

      function continueOn(copy: HTMLElement): void {
        copy.removeAttribute('id');
        copy.classList.add('continued');
        copy.querySelector('.head:not(.continuation)')?.remove();
        copy.querySelector('.continuation')?.removeAttribute('hidden');
        copy.querySelector('.side')?.remove();
      }
    },
    DENSITIES,
    FEWEST_ROWS,
    MOST_AIR,
  );
}
