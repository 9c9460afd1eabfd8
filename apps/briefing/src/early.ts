import { availableParallelism } from 'node:os';
import { openPressEarly, type PressOptions } from './browser/press.ts';
import { assetFolders } from './page/assets.ts';
import { loadStyleSheet } from './page/style-sheet.ts';

/** How many documents are printed side by side from the start, one tab each: two, or up to four where there are more than two cores. */
export const TABS = Math.min(4, Math.max(2, availableParallelism() - 1));

/**
 * A tab waits for a moment between what it is told, which is long where documents are short: one more than there are
 * cores has something to do meanwhile.
 */
const MORE_TABS = 1;

/** How many documents are under way: as many as there may be tabs, and one that is laid out or finished meanwhile. */
export const UNDER_WAY = TABS + MORE_TABS + 1;

/** What briefings are printed with. */
export const pressFor = (css: string): PressOptions => ({
  css,
  allowed: assetFolders(),
  tabs: TABS,
  moreTabs: MORE_TABS,
});

/**
 * Starts the browser, with its tabs, for briefings that are going to be made with these templates. Not where something is
 * wrong with their style sheets: the briefings say what.
 */
export function prepareBriefings(templatesFolder: string): void {
  const { value: sheet } = loadStyleSheet(templatesFolder);
  if (sheet) openPressEarly(pressFor(sheet.css));
}
