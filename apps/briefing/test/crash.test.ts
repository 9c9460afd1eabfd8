import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../src/browser/printer.ts';
import { warmth } from './fixture.ts';
import { browsers, renderers } from './processes.ts';

const page = (words: string) => ({ language: 'en' as const, title: words, rules: '', body: `<p>${words}</p>` });
/** Long enough that a browser is still at it when it is killed. */
const long = page('A sentence that is printed many times over. '.repeat(10_000));

/** Milliseconds after which a browser is taken to hang. */
const PATIENCE = 2_000;
/** Columns in columns: every level has all levels below it set several times over. */
const endless = {
  ...page('Endless'),
  rules: 'div { columns: 2 }',
  body: `${'<div>'.repeat(20)}${'word '.repeat(200)}`,
};

/** The browser of other tests is not to be met. */
beforeAll(() => warmth.close());

let printer: Printer;
afterEach(() => printer.close());

const pagesOf = async (words: string) => (await (await printer.print(page(words))).document()).getPageCount();

describe.skipIf(process.platform !== 'linux')('a browser that does not live', () => {
  it.each([
    ['is killed', browsers],
    ['loses its pages', renderers],
  ])('%s: it is replaced, and what it was printing is printed', async (_, victims) => {
    printer = await openPrinter({ css: '', allowed: [], tabs: 2 });
    const printing = [printer.print(long), printer.print(page('Another'))];
    await new Promise((go) => setTimeout(go, 100));
    for (const pid of victims()) process.kill(pid, 'SIGKILL');
    const prints = await Promise.all(printing);
    const documents = await Promise.all(prints.map((print) => print.document()));
    expect(documents.every((document) => document.getPageCount() > 0)).toBe(true);
    expect(await pagesOf('A third')).toBe(1);
  });

  it('is given up with a document that it never lives through, and then prints others', async () => {
    printer = await openPrinter({ css: '', allowed: [], tabs: 2 });
    const fate = printer.print(long).then(
      () => 'printed',
      (fault: Error) => fault.message,
    );
    let isOver = false;
    void fate.then(() => {
      isOver = true;
    });
    while (!isOver) {
      await new Promise((go) => setTimeout(go, 50));
      for (const pid of browsers()) process.kill(pid, 'SIGKILL');
    }
    expect(await fate).toMatch(/did not live through|did not start/);
    expect(await pagesOf('Another')).toBe(1);
  });

  it.each([
    ['stands still', browsers],
    ['has pages that stand still', renderers],
  ])('%s: it is replaced, and what it was printing is printed', async (_, victims) => {
    printer = await openPrinter({ css: '', allowed: [], tabs: 2 }, undefined, PATIENCE);
    const first = browsers();
    for (const pid of victims()) process.kill(pid, 'SIGSTOP');
    expect(await Promise.all(['One', 'Another'].map(pagesOf))).toEqual([1, 1]);
    expect(browsers().filter((pid) => first.includes(pid))).toEqual([]);
  });

  it('does not come to an end with a document: that is given up after three times, others are printed', async () => {
    printer = await openPrinter({ css: '', allowed: [], tabs: 2 }, undefined, PATIENCE);
    const [fate, ...others] = await Promise.allSettled([
      printer.print(endless),
      printer.print(page('One')),
      printer.print(page('Another')),
    ]);
    expect(fate).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('3 times') } });
    expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });
});
