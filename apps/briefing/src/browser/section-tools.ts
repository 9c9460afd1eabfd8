/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** Rows that stay together: a row with the heading rows before it. */
export type Units = readonly (readonly Element[])[];

/** What functions that run in a page need to measure sections and to cut them into pages. */
export interface SectionTools {
  /** Height of a page's text area, in pixels. */
  readonly room: number;
  /** Its width. */
  readonly width: number;
  /** Height of an element in pixels, with fractions: the same wherever it stands. */
  heightOf(element: Element): number;
  /**
   * Gives a page the most air between its rows with which it still fits; goes on with each height that it then has.
   * `height` is its height without air, and not that which a page has at least.
   */
  shareOut(page: HTMLElement, height: number): Generator<void, void, number>;
  unitsOf(section: HTMLElement): Units;
  /** Moves all but the first part of the column at the side to the last page; false where there is nothing to move. */
  moveFromSide(section: HTMLElement): boolean;
  /** The page of a section that begins at `cuts[page]`, as a copy that is not yet in the document. */
  makePage(section: HTMLElement, units: Units, cuts: readonly number[], page: number): HTMLElement;
}

declare global {
  var sectionTools: () => SectionTools;
}

/** Millimetres that every row of a page may be given of the room that is left, in steps of a quarter. */
const MOST_AIR = 5;

/** How high a page comes out with so many quarters of a millimetre between its rows. */
interface Trial {
  readonly quarters: number;
  readonly height: number;
}

/** Puts the tools into a tab, for all documents that it prints. */
export async function installSectionTools(tab: Tab): Promise<void> {
  await tab.evaluate(`globalThis.sectionTools = () => (${makeTools})(${MOST_AIR})`);
}

/** Runs in the page, and sees nothing but it. */
function makeTools(mostAir: number): SectionTools {
  const heightOf = (element: Element) => element.getBoundingClientRect().height;
  const { dataset } = document.documentElement;
  const [room, width] = [Number(dataset.room), Number(dataset.width)];

  function* shareOut(page: HTMLElement, height: number): Generator<void, void, number> {
    const bare: Trial = { quarters: 0, height };
    let good = bare;
    let bad: readonly Trial[] = [];
    for (let quarters = 4 * mostAir; good.quarters < quarters; quarters = guess(bare, good, bad)) {
      page.style.setProperty('--air', `${quarters / 4}mm`);
      const trial = { quarters, height: yield };
      if (trial.height > room) bad = [trial, ...bad];
      else good = trial;
      // More air never adds less than the air before it: where the next step cannot fit, it is not tried.
      if (good.height + (good.height - height) / good.quarters > room) break;
    }
    page.style.setProperty('--air', `${good.quarters / 4}mm`);
  }

  /** The most air that may fit: where heights rise straight on, that which does. */
  function guess(bare: Trial, good: Trial, [bad, beyond]: readonly Trial[]): number {
    if (!bad) return good.quarters;
    if (!beyond && good !== bare) return (good.quarters + bad.quarters) >> 1;
    const [from, to] = beyond ? [bad, beyond] : [bare, bad];
    const crossing = from.quarters + ((room - from.height) * (to.quarters - from.quarters)) / (to.height - from.height);
    return Math.min(Math.max(Math.floor(crossing), good.quarters + 1), bad.quarters - 1);
  }

  function unitsOf(section: HTMLElement): Units {
    const units: Element[][] = [];
    let heads: Element[] = [];
    for (const row of section.querySelectorAll('.actions tbody tr')) {
      heads.push(row);
      if (row.classList.contains('programme-row')) continue;
      units.push(heads);
      heads = [];
    }
    return units;
  }

  function moveFromSide(section: HTMLElement): boolean {
    const parts = [...(section.querySelector('.side')?.children ?? [])].slice(1);
    if (parts.length === 0) return false;
    section.querySelector('.extras')?.prepend(...parts);
    section.dataset.moved = 'side';
    return true;
  }

  function makePage(section: HTMLElement, units: Units, cuts: readonly number[], page: number): HTMLElement {
    const [from, to] = [cuts[page] ?? 0, cuts[page + 1] ?? units.length];
    const copy = section.cloneNode(true) as HTMLElement;
    const rows = [...section.querySelectorAll('.actions tbody tr')];
    const kept = new Set(units.slice(from, to).flat());
    const copies = [...copy.querySelectorAll('.actions tbody tr')];
    for (const [index, row] of rows.entries()) if (!kept.has(row)) copies[index]?.remove();
    for (const body of copy.querySelectorAll('.actions tbody')) if (!body.children.length) body.remove();
    if (to < units.length) copy.querySelector('.extras')?.replaceChildren();
    copy.dataset.from = String(from);
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

  return { room, width, heightOf, shareOut, unitsOf, moveFromSide, makePage };
}
