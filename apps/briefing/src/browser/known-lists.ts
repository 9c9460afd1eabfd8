/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { hash } from 'node:crypto';
import type { Page as Tab } from 'puppeteer-core';
import { fitLists } from './fit-lists.ts';
import type { ListSetting, Settings } from './settings.ts';

/** All that decides how the lists behind the pages are set. */
export interface DescribedLists {
  readonly language: string;
  readonly room: number;
  readonly markups: readonly string[];
}

/** Under what the setting of lists is known. */
export const keyOfLists = (lists: DescribedLists, looks: string): string =>
  hash('sha256', JSON.stringify([looks, lists]));

/** Finds out how the lists behind the pages are best set; that is known from then on. */
export async function measureLists(tab: Tab, settings: Settings, key: string): Promise<void> {
  await fitLists(tab);
  settings.lists.set(key, await tab.evaluate(readSettings));
}

/** Runs in the page: all that decides how the lists are set. */
export function describeLists(): DescribedLists {
  const { room } = sectionTools();
  const markups = [...document.querySelectorAll('.annex')].map((list) => list.outerHTML);
  return { language: document.documentElement.lang, room, markups };
}

/** Runs in the page: sets the lists as is known. Nothing is measured, so that the sections can be set before it is. */
export function takeLists(known: readonly ListSetting[] | null): void {
  if (!known) return;
  for (const [index, { dataset, style, classList }] of document.querySelectorAll<HTMLElement>('.annex').entries()) {
    const { density = '', air = '', flow, at = '', pages = '' } = known[index] ?? {};
    Object.assign(dataset, { density, at, pages });
    style.setProperty('--air', air);
    classList.toggle('flow', flow !== 'alone');
    classList.toggle('follows', flow === 'follows');
  }
}

/**
 * Runs in the page: tells whether the lists come out exactly as high as they did. Lists of which nothing is known have to
 * be measured.
 */
export function areListsSet(known: readonly ListSetting[] | null): boolean {
  const { heightOf } = sectionTools();
  const lists = [...document.querySelectorAll<HTMLElement>('.annex')];
  if (!known) return lists.length === 0;
  const isSame = lists.every((list, index) => heightOf(list) === known[index]?.height);
  if (!isSame) for (const { classList } of lists) classList.remove('flow', 'follows');
  return isSame;
}

/** Runs in the page: how the lists are set. */
function readSettings(): ListSetting[] {
  const { heightOf } = sectionTools();
  return [...document.querySelectorAll<HTMLElement>('.annex')].map((list) => {
    const { density = '', at = '', pages = '' } = list.dataset;
    const air = list.style.getPropertyValue('--air');
    const flow = list.matches('.follows') ? 'follows' : list.matches('.flow') ? 'first' : 'alone';
    return { density, air, height: heightOf(list), flow, at, pages };
  });
}
