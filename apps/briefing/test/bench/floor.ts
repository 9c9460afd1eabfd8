/**
 * What the browser alone takes for the briefings of the shipped plan: every document as it comes out, with nothing left to
 * lay out, to fit or to finish, is put into a tab and printed. No build can be faster than this and print with a browser.
 */
import type { Page as Tab } from 'puppeteer-core';
import { type GuardedTab, openPress } from '../../src/browser/press.ts';
import { printPage } from '../../src/browser/print-page.ts';
import { noSettings } from '../../src/browser/settings.ts';
import { pressFor, TABS } from '../../src/early.ts';
import { planJobs } from '../../src/jobs.ts';
import { layOut } from '../../src/page/page.ts';
import { loadShipped, type Shipped, TEMPLATES } from './shipped.ts';

const PDF = {
  timeout: 0,
  waitForFonts: false,
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
};

/** What a document is in the tab that printed it. */
type Markup = readonly [whole: Readonly<Record<string, string>>, rules: string, body: string];

const takeMarkup = (tab: Tab): Promise<Markup> =>
  tab.evaluate(() => {
    const { documentElement: whole, head, body } = document;
    const attributes = Object.fromEntries([...whole.attributes].map(({ name, value }) => [name, value]));
    return [attributes, head.querySelector('style.rules')?.textContent ?? '', body.outerHTML] as const;
  });

async function printMarkup(tab: Tab, markup: Markup): Promise<void> {
  await tab.evaluate(([attributes, rules, body]) => {
    for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
    const style = document.head.querySelector('style.rules');
    if (style) style.textContent = rules;
    document.body.outerHTML = body;
  }, markup);
  await tab.pdf(PDF);
}

/** All documents as pages to be printed, the longest first. */
function layOutAll({ plan, stationery }: Shipped) {
  const request = { plan, languages: ['ja', 'en'], templatesFolder: TEMPLATES, audience: 'internal' } as const;
  const jobs = planJobs({ ...request, includes: () => true }, stationery, { all: {}, marks: '' });
  const pages = jobs.map(({ kind, view: say, options, spines }) => {
    const context = { ...say(), options };
    return layOut(stationery, kind.template, context, spines);
  });
  return pages.toSorted((a, b) => b.body.length - a.body.length);
}

const shipped = await loadShipped();
const press = await openPress(pressFor(shipped.css));
const context = { settings: noSettings(), looks: '' };

/** Does something with every thing, in all tabs at once. */
async function inTabs<Thing>(things: readonly Thing[], work: (tab: GuardedTab, thing: Thing) => Promise<void>) {
  const queue = things.values();
  const tabs = await Promise.all(Array.from({ length: TABS }, () => press.take()));
  await Promise.all(
    tabs.map(async (tab) => {
      if (!tab) throw new Error('the browser has ended');
      for (const thing of queue) await work(tab, thing);
      press.giveBack(tab);
    }),
  );
}

const markups: Markup[] = [];
await inTabs(layOutAll(shipped), async (tab, page) => {
  await printPage(tab, page, context);
  markups.push(await takeMarkup(tab.tab));
});
markups.sort(([, , a], [, , b]) => b.length - a.length);
const began = performance.now();
await inTabs(markups, ({ tab }, markup) => printMarkup(tab, markup));
const took = (performance.now() - began) / 1000;
await press.close();
process.stdout.write(`${markups.length} documents, ${took.toFixed(2)} s for the pages alone\n`);
