/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** How a page can be set, from the most room to the least; see templates/briefing/styles/sector.css. */
const SETTINGS = [
  ...['grand', 'spacious', 'airy', 'normal', 'tight'].flatMap((density) =>
    ['side', 'main'].map((extras) => ({ density, extras })),
  ),
  ...['normal', 'tight'].map((density) => ({ density, extras: 'top' })),
  ...['side', 'main', 'top'].map((extras) => ({ density: 'compact', extras })),
];

/** Millimetres that every row of a page may be given of the room that is left. */
export const MOST_AIR = 5;

/**
 * Sets every section that asks for it as large as still fits on one page, with its extras (meetings, pictures, links)
 * beside or below the actions, or with its overview across the top, wherever there is room; room that is left is shared
 * out between the rows. A section that fits in no way is set tight and flows on.
 */
export async function fitSections(tab: Tab): Promise<void> {
  await tab.evaluate(
    (settings: typeof SETTINGS, mostAir: number) => {
      const probe = document.createElement('div');
      probe.style.height = 'var(--page-height)';
      document.body.append(probe);
      const room = probe.offsetHeight;
      probe.remove();
      const shareOut = (section: HTMLElement) => {
        for (let air = mostAir; air > 0; air -= 0.25) {
          section.style.setProperty('--air', `${air}mm`);
          if (section.offsetHeight <= room) return;
        }
        section.style.removeProperty('--air');
      };
      for (const section of document.querySelectorAll<HTMLElement>('[data-fit]')) {
        section.style.removeProperty('--air');
        const best = settings.find((setting) => {
          Object.assign(section.dataset, setting);
          return section.offsetHeight <= room;
        });
        if (best) shareOut(section);
        else Object.assign(section.dataset, { density: 'tight', extras: 'side' });
      }
    },
    SETTINGS,
    MOST_AIR,
  );
}
