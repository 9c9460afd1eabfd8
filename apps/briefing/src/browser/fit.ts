import type { Page as Tab } from 'puppeteer-core';

/** How tightly a page is set, from the most to the least room; see templates/briefing/styles/sector.css. */
export const DENSITIES = ['spacious', 'airy', 'normal', 'tight'] as const;

/**
 * Sets every section that asks for it as large as still fits on one page. A section that fits at no density keeps the
 * normal one and flows on to the next page.
 */
export async function fitSections(tab: Tab): Promise<void> {
  await tab.evaluate((densities: readonly string[]) => {
    const probe = document.createElement('div');
    probe.style.height = 'var(--page-height)';
    document.body.append(probe);
    const room = probe.offsetHeight;
    probe.remove();
    for (const section of document.querySelectorAll<HTMLElement>('[data-fit]')) {
      const fits = densities.find((density) => {
        section.dataset.density = density;
        return section.offsetHeight <= room;
      });
      section.dataset.density = fits ?? 'normal';
    }
  }, DENSITIES);
}
