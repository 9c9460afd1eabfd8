/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** Densities of a page, from the most room to the least; see templates/briefing/styles/sector.css. */
const DENSITIES = ['display', 'grand', 'spacious', 'airy', 'normal', 'tight'] as const;

/** From this density on there is room for more than is needed: meetings stand on a timeline of their own. */
const ROOMY = DENSITIES.indexOf('airy');

/** What is tried, in this order, with a page that fits with its extras neither beside nor below its actions. */
const CLOSE_SETTINGS = [
  ...['normal', 'tight'].map((density) => ({ density, extras: 'top' })),
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

      function* fit(section: HTMLElement): Search<void> {
        const isSet = (yield* fitLarge(section)) || (yield* fitClose(section));
        if (isSet) yield* shareOut(section);
        else Object.assign(section.dataset, { density: 'tight', extras: 'side' });
      }

      /** The largest type that fits, with the extras in the place that suits it best. */
      function* fitLarge(section: HTMLElement): Search<boolean> {
        const side = yield* firstThatFits(section, 'side', densities.length);
        const main = yield* firstThatFits(section, 'main', side);
        const best = Math.min(side, main);
        for (const [step, extras] of placesAt(best)) {
          const density = densities[best + step];
          if (density === undefined) continue;
          Object.assign(section.dataset, { density, extras });
          if ((yield) <= room) return true;
        }
        return false;
      }

      /** Places for the extras with the steps in type that they are worth: a timeline rather than the very largest. */
      function placesAt(best: number): readonly (readonly [step: number, extras: string])[] {
        if (best > roomy)
          return [
            [0, 'side'],
            [0, 'main'],
          ];
        const timeline = best === 0 ? ([[1, 'line']] as const) : [];
        return [[0, 'line'], [0, 'main'], ...timeline, [0, 'side']];
      }

      /** The first density before `none` that fits, else `none`: what fits in larger type fits in smaller. */
      function* firstThatFits(section: HTMLElement, extras: string, none: number): Search<number> {
        let [tooLarge, fitting] = [-1, none];
        while (fitting - tooLarge > 1) {
          const middle = (tooLarge + fitting) >> 1;
          Object.assign(section.dataset, { density: densities[middle], extras });
          if ((yield) <= room) fitting = middle;
          else tooLarge = middle;
        }
        return fitting;
      }

      function* fitClose(section: HTMLElement): Search<boolean> {
        for (const setting of closeSettings) {
          Object.assign(section.dataset, setting);
          if ((yield) <= room) return true;
        }
        return false;
      }
    },
    DENSITIES,
    ROOMY,
    CLOSE_SETTINGS,
  );
}
