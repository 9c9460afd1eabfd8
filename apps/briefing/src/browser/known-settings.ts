/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { hash } from 'node:crypto';
import type { Page as Tab } from 'puppeteer-core';
import { fitSections } from './fit.ts';
import { flowSections } from './flow.ts';
import type { Setting, Settings } from './settings.ts';

/** All that decides how each of the sections of a document is set. */
export interface NumberedSections {
  readonly surroundings: readonly [language: string, room: number, width: number];
  readonly markups: readonly string[];
}

/** Under what the setting of each section is known. */
export const keysOfSections = ({ surroundings, markups }: NumberedSections, looks: string): readonly string[] =>
  markups.map((markup) => hash('sha256', JSON.stringify([looks, surroundings, withoutLevels(markup)])));

/** Finds out how the sections that are not set yet are best set; that is known from then on. */
export async function measureSections(tab: Tab, settings: Settings, keys: readonly string[]): Promise<void> {
  await fitSections(tab);
  await flowSections(tab);
  const found = await tab.evaluate(readSettings);
  for (const [index, key] of keys.entries()) if (found[index]) settings.sections.set(key, found[index]);
}

/** Runs in the page: the pages of a section that was cut are copies, whose pictures are loaded once more. */
export async function awaitPictures(): Promise<void> {
  const pictures = [...document.images].filter(({ complete }) => !complete);
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}

/** The same section is under a heading of another level in another document, set in the same type. */
const withoutLevels = (markup: string): string => markup.replace(/<(\/?)h[1-6]\b/g, '<$1h');

/** Runs in the page: marks every section with its number, and tells what it is made of. */
export function numberSections(): NumberedSections {
  const { room, width } = sectionTools();
  const sections = [...document.querySelectorAll<HTMLElement>('[data-fit]')];
  const markups = sections.map((section) => section.outerHTML);
  for (const [index, section] of sections.entries()) section.dataset.fit = String(index);
  const { lang } = document.documentElement;
  return { surroundings: [lang, room, width], markups };
}

/**
 * Runs in the page: sets what is known, and tells whether that is all. One that does not come out as it did is put back,
 * to be measured.
 */
export function takeSections(known: readonly (Setting | null)[]): boolean {
  const { heightOf, unitsOf, moveFromSide, makePage } = sectionTools();
  const sections = [...document.querySelectorAll<HTMLElement>('[data-fit]')];
  const taken = sections.map((section, index) => {
    const setting = known[index];
    return setting ? take(section, setting) : undefined;
  });
  for (const [index, pages] of taken.entries()) {
    const [section, setting] = [sections[index], known[index]];
    if (!section || !setting || !pages) continue;
    if (pages.some((page, at) => heightOf(page) !== setting.pages[at]?.height)) putBack(section, pages);
  }
  return document.querySelector('[data-fit]:not([data-set])') === null;

  function take(section: HTMLElement, { density, extras, moved, pages: set }: Setting): readonly HTMLElement[] {
    Object.assign(section.dataset, { density, extras });
    const isCut = set.length > 1 || moved !== '';
    const pages = isCut ? cut(section, moved, set) : [section];
    for (const [at, page] of pages.entries()) {
      page.dataset.set = '';
      page.style.setProperty('--air', set[at]?.air ?? '');
    }
    if (isCut) section.replaceWith(...pages);
    return pages;
  }

  /** The section itself stays whole, in case it is put back. */
  function cut(section: HTMLElement, moved: string, set: Setting['pages']): readonly HTMLElement[] {
    const whole = moved === '' ? section : (section.cloneNode(true) as HTMLElement);
    if (moved !== '') moveFromSide(whole);
    const units = unitsOf(whole);
    const cuts = set.map(({ from }) => from);
    return set.map((_, page) => makePage(whole, units, cuts, page));
  }

  function putBack(section: HTMLElement, pages: readonly HTMLElement[]): void {
    section.style.removeProperty('--air');
    for (const name of ['set', 'density', 'extras']) delete section.dataset[name];
    const [first, ...others] = pages;
    first?.replaceWith(section);
    for (const page of others) page.remove();
  }
}

/** Runs in the page: how the sections that were measured are set, by their numbers. */
function readSettings(): (Setting | null)[] {
  const { heightOf } = sectionTools();
  const groups = Map.groupBy(document.querySelectorAll<HTMLElement>('[data-fit]'), ({ dataset }) => dataset.fit);
  const settings: (Setting | null)[] = [];
  for (const [index, pages] of groups) {
    const { density = '', extras = '', moved = '', set } = pages[0]?.dataset ?? {};
    settings[Number(index)] =
      set === undefined
        ? {
            density,
            extras,
            moved,
            pages: pages.map((page) => ({
              from: Number(page.dataset.from ?? 0),
              air: page.style.getPropertyValue('--air'),
              height: heightOf(page),
            })),
          }
        : null;
  }
  return settings;
}
