import type { Page as Tab } from 'puppeteer-core';
import { areListsSet, type DescribedLists, describeLists, keyOfLists, measureLists, takeLists } from './known-lists.ts';
import {
  keysOfSections,
  measureSections,
  type NumberedSections,
  numberSections,
  takeSections,
} from './known-settings.ts';
import type { Settings } from './settings.ts';
import { inPage, visit } from './visit.ts';

/** What tells how a document is to be set, in this order. */
export const DESCRIBING = [inPage(describeLists), inPage(numberSections)] as const;
export type Described = readonly [lists: DescribedLists, sections: NumberedSections];

/**
 * Sets the lists and the sections of the document in a tab. What is known of them is taken, provided that every page comes
 * out exactly as high as before; the rest is measured, and known from then on.
 */
export async function setDocument(
  tab: Tab,
  [lists, sections]: Described,
  settings: Settings,
  looks: string,
): Promise<void> {
  const [key, keys] = [keyOfLists(lists, looks), keysOfSections(sections, looks)];
  const known = {
    lists: settings.lists.get(key) ?? null,
    sections: keys.map((one) => settings.sections.get(one) ?? null),
  };
  const [, areSectionsSet, isListed] = await visit(
    tab,
    inPage(takeLists, known.lists),
    inPage(takeSections, known.sections),
    inPage(areListsSet, known.lists),
  );
  if (!isListed) await measureLists(tab, settings, key);
  if (!areSectionsSet) await measureSections(tab, settings, keys);
}
