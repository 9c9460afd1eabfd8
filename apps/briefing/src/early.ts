import { availableParallelism } from 'node:os';
import { openPressEarly, type PressOptions } from './browser/press.ts';
import { assetFolders } from './page/assets.ts';
import { loadStyleSheet } from './page/style-sheet.ts';

/** How many documents are printed side by side, one tab each: two, or up to four where there are more than two cores. */
export const TABS = Math.min(4, Math.max(2, availableParallelism() - 1));

/** What briefings are printed with. */
export const pressFor = (css: string): PressOptions => ({ css, allowed: assetFolders(), tabs: TABS });

/**
 * Starts the browser, with its tabs, for briefings that are going to be made with these templates. Not where something is
 * wrong with their style sheets: the briefings say what.
 */
export function prepareBriefings(templatesFolder: string): void {
  const { value: sheet } = loadStyleSheet(templatesFolder);
  if (sheet) openPressEarly(pressFor(sheet.css));
}
