/// <reference lib="dom" />
import type { Page as Tab } from 'puppeteer-core';
import { openPress } from '../src/browser/press.ts';

/** A tab with a style sheet and nothing else, to try what runs in pages. */
export interface BarePage {
  readonly tab: Tab;
  /** Puts markup into it, with room for so many pixels on a page. */
  fill(body: string, room: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a browser with one bare page. */
export async function openBarePage(css: string): Promise<BarePage> {
  const press = await openPress({ css, allowed: [], tabs: 1 });
  const guarded = await press.take();
  if (!guarded) throw new Error('there is no tab');
  const { tab } = guarded;
  const put = (html: string, height: number) => {
    document.documentElement.dataset.room = String(height);
    document.body.innerHTML = html;
  };
  return { tab, fill: (body, room) => tab.evaluate(put, body, room), close: () => press.close() };
}
