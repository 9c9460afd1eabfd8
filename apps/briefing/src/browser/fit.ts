/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** How a page can be set, from the most room to the least; see templates/briefing/styles/sector.css. */
const SETTINGS = ['spacious', 'airy', 'normal', 'tight', 'compact'].flatMap((density) =>
  ['side', 'main'].map((extras) => ({ density, extras })),
);

/**
 * Sets every section that asks for it as large as still fits on one page, with its extras (meetings, pictures, links)
 * beside or below the actions, wherever there is room. A section that fits in no way is set tight and flows on.
 */
export async function fitSections(tab: Tab): Promise<void> {
  await tab.evaluate((settings: typeof SETTINGS) => {
    const probe = document.createElement('div');
    probe.style.height = 'var(--page-height)';
    document.body.append(probe);
    const room = probe.offsetHeight;
    probe.remove();
    for (const section of document.querySelectorAll<HTMLElement>('[data-fit]')) {
      const heights = settings.map((setting) => {
        Object.assign(section.dataset, setting);
        return section.offsetHeight;
      });
      const best = settings.find((_, index) => (heights[index] ?? 0) <= room);
      Object.assign(section.dataset, best ?? { density: 'tight', extras: 'side' });
    }
  }, SETTINGS);
}
