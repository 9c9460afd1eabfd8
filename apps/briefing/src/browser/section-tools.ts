/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page as Tab } from 'puppeteer-core';

/** Rows that stay together: a row with the heading rows before it. */
export type Units = readonly (readonly Element[])[];

/** What functions that run in a page need to measure sections and to cut them into pages. */
export interface SectionTools {
  /** Height of a page's text area, in pixels. */
  readonly room: number;
  /** Height of an element in pixels, with fractions: the same wherever it stands. */
  heightOf(element: Element): number;
  /** Gives a page the most air between its rows with which it still fits; goes on with each height that it then has. */
  shareOut(page: HTMLElement): Generator<void, void, number>;
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

/** Puts the tools into a tab, for all documents that it prints. */
export async function installSectionTools(tab: Tab): Promise<void> {
  await tab.evaluate(`globalThis.sectionTools = () => (${makeTools})(${MOST_AIR})`);
}

/** Runs in the page, and sees nothing but it. */
function makeTools(mostAir: number): SectionTools {
  const heightOf = (element: Element) => element.getBoundingClientRect().height;
  const room = Number(document.documentElement.dataset.room);

  function* shareOut(page: HTMLElement): Generator<void, void, number> {
    let [most, tooMuch] = [0, 4 * mostAir + 1];
    for (let quarters = tooMuch - 1; tooMuch - most > 1; quarters = (most + tooMuch) >> 1) {
      page.style.setProperty('--air', `${quarters / 4}mm`);
      if ((yield) <= room) most = quarters;
      else tooMuch = quarters;
    }
    page.style.setProperty('--air', `${most / 4}mm`);
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

  return { room, heightOf, shareOut, unitsOf, moveFromSide, makePage };
}
