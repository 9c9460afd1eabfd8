/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { hash } from 'node:crypto';
import type { Page as Tab } from 'puppeteer-core';
import { fitLists } from './fit-lists.ts';
import type { ListSetting, Settings } from './settings.ts';

/**
 * Sets the lists behind the pages of the document in a tab. Where they were set before, that is taken, provided that every
 * list comes out exactly as high as then; otherwise it is found out, and known from then on.
 */
export async function setLists(tab: Tab, settings: Settings, looks: string): Promise<void> {
  const lists = await tab.evaluate(describeLists);
  if (lists.markups.length === 0) return;
  const key = hash('sha256', JSON.stringify([looks, lists]));
  const known = settings.lists.get(key);
  if (known && (await tab.evaluate(takeKnown, known))) return;
  await fitLists(tab);
  settings.lists.set(key, await tab.evaluate(readSettings));
}

/** Runs in the page: all that decides how the lists are set. */
function describeLists() {
  const { room } = sectionTools();
  const markups = [...document.querySelectorAll('.annex')].map((list) => list.outerHTML);
  return { language: document.documentElement.lang, room, markups };
}

/** Runs in the page: sets the lists as is known, and tells whether they come out as they did. */
function takeKnown(known: readonly ListSetting[]): boolean {
  const { heightOf } = sectionTools();
  const lists = [...document.querySelectorAll<HTMLElement>('.annex')];
  for (const [index, { dataset, style, classList }] of lists.entries()) {
    const { density = '', air = '', flow, at = '', pages = '' } = known[index] ?? {};
    Object.assign(dataset, { density, at, pages });
    style.setProperty('--air', air);
    classList.toggle('flow', flow !== 'alone');
    classList.toggle('follows', flow === 'follows');
  }
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
