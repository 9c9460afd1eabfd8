/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** Densities of a page, from the most room to the least; see templates/briefing/styles/sector.css. */
const DENSITIES = ['display', 'grand', 'spacious', 'airy', 'normal', 'snug', 'tight'] as const;

/** From this density on there is room for more than is needed: meetings stand on a timeline of their own. */
const ROOMY = DENSITIES.indexOf('airy');

/** What is tried, in this order, with a page that fits with its extras neither beside nor below its actions. */
const CLOSE_SETTINGS = [
  ...['normal', 'snug', 'tight'].map((density) => ({ density, extras: 'top' })),
  ...['top', 'side', 'main'].map((extras) => ({ density: 'compact', extras })),
];

/**
 * Sets every section that is not set yet as large as still fits on one page, with its extras (meetings, pictures, links)
 * beside or below the actions, or with its overview across the top, wherever there is room; room that is left is shared
 * out between the rows. A section that fits in no way is set tight and flows on.
 */
export async function fitSections(tab: Tab): Promise<void> {
  await tab.evaluate(
    (densities: readonly string[], roomy: number, closeSettings: typeof CLOSE_SETTINGS) => {
      const { room, heightOf, shareOut } = sectionTools();
      /** Changes the page, and goes on with the height that it then has. */
      type Search<T> = Generator<void, T, number>;
      type Measure = (density: string | undefined, extras: string) => Search<number>;

      type Places = readonly (readonly [step: number, extras: string])[];

      const sections = [...document.querySelectorAll<HTMLElement>('[data-fit]:not([data-set])')];
      let searches = sections
        .map((section) => ({ section, search: fit(section) }))
        .filter(({ search }) => goOn(search));
      // All pages are changed before any is measured, so that the browser lays the document out once a round.
      while (searches.length > 0) {
        const heights = searches.map(({ section }) => heightOf(section));
        searches = searches.filter(({ search }, index) => goOn(search, heights[index]));
      }

      function goOn(search: Search<void>, height = 0): boolean {
        return search.next(height).done !== true;
      }

      /** While it is searched, a section is as high as what is in it: that tells how far from fitting it is. */
      function* fit(section: HTMLElement): Search<void> {
        section.style.minHeight = '0';
        const measure = measureOnce(section);
        const height = (yield* fitLarge(measure, placesOf(section))) ?? (yield* fitClose(measure));
        if (height === undefined) Object.assign(section.dataset, { density: 'tight', extras: 'side' });
        else yield* shareOut(section, height);
        section.style.removeProperty('min-height');
      }

      /** Sets a section in a way, and tells its height then; nothing is measured twice. */
      function measureOnce(section: HTMLElement): Measure {
        const heights = new Map<string, number>();
        return function* measure(density = '', extras) {
          Object.assign(section.dataset, { density, extras });
          const way = `${density} ${extras}`;
          const height = heights.get(way) ?? (yield);
          heights.set(way, height);
          return height;
        };
      }

      /** The largest type that fits, with the extras in the place that suits it best. */
      function* fitLarge(measure: Measure, places: (best: number) => Places): Search<number | undefined> {
        const side = yield* firstThatFits(measure, 'side', densities.length);
        const main = yield* firstThatFits(measure, 'main', side);
        const best = Math.min(side, main);
        for (const [step, extras] of places(best)) {
          if (densities[best + step] === undefined) continue;
          const height = yield* measure(densities[best + step], extras);
          if (height <= room) return height;
        }
        return undefined;
      }

      /**
       * Places for the extras with the steps in type that they are worth: a timeline rather than the very largest. A
       * section may have more to show where there is room for it (`data-more`): on a line with all it holds or, where
       * that says "main", there in short; it is worth smaller type.
       */
      function placesOf(section: HTMLElement): (best: number) => Places {
        const more = section.querySelector<HTMLElement>('[data-more]')?.dataset.more;
        return (best) => {
          if (best > roomy) return [...at(0, 'side'), ...at(0, 'main')];
          if (more === undefined)
            return [...at(0, 'line'), ...at(0, 'main'), ...at(best === 0 ? 1 : 0, 'line'), ...at(0, 'side')];
          const steps = Array.from({ length: roomy - best + 1 }, (_, step) => step);
          const lines = steps.flatMap((step) => [...at(step, 'line'), ...(more === 'main' ? at(step, 'main') : [])]);
          return [...lines, ...at(0, 'main'), ...at(0, 'side')];
        };
      }

      function at(step: number, extras: string): Places {
        return [[step, extras]];
      }

      /** The first density before `none` that fits, else `none`: what fits in larger type fits in smaller. */
      function* firstThatFits(measure: Measure, extras: string, none: number): Search<number> {
        let [tooLarge, fitting] = [-1, none];
        while (fitting - tooLarge > 1) {
          const middle = (tooLarge + fitting) >> 1;
          if ((yield* measure(densities[middle], extras)) <= room) fitting = middle;
          else tooLarge = middle;
        }
        return fitting;
      }

      function* fitClose(measure: Measure): Search<number | undefined> {
        for (const { density, extras } of closeSettings) {
          const height = yield* measure(density, extras);
          if (height <= room) return height;
        }
        return undefined;
      }
    },
    DENSITIES,
    ROOMY,
    CLOSE_SETTINGS,
  );
}
