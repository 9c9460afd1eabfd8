import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../src/browser/printer.ts';

/** Processes of this system with their parents and command lines. */
const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ pid: Number(pid), parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });

/** The browsers that this process has started, or the processes of their pages. */
const browsers = (): readonly number[] =>
  processes()
    .filter(({ parent, command }) => parent === process.pid && command.includes('chromium'))
    .map(({ pid }) => pid);

const renderers = (): readonly number[] => {
  const family = new Set(browsers());
  const all = processes();
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid, command }) => family.has(pid) && command.includes('--type=renderer')).map(({ pid }) => pid);
};

const page = (words: string) => ({ language: 'en' as const, title: words, rules: '', body: `<p>${words}</p>` });
/** Long enough that a browser is still at it when it is killed. */
const long = page('A sentence that is printed many times over. '.repeat(10_000));

let printer: Printer;
afterEach(() => printer.close());

describe.skipIf(process.platform !== 'linux')('a browser that does not live', () => {
  it.each([
    ['is killed', browsers],
    ['loses its pages', renderers],
  ])('%s: it is replaced, and what it was printing is printed', async (_, victims) => {
    printer = await openPrinter('', [], 2);
    const printing = [printer.print(long), printer.print(page('Another'))];
    await new Promise((go) => setTimeout(go, 100));
    for (const pid of victims()) process.kill(pid, 'SIGKILL');
    const prints = await Promise.all(printing);
    expect(prints.every(({ document }) => document.getPageCount() > 0)).toBe(true);
    expect((await printer.print(page('A third'))).document.getPageCount()).toBe(1);
  });

  it('is given up with a document that it never lives through, and then prints others', async () => {
    printer = await openPrinter('', [], 2);
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
    expect((await printer.print(page('Another'))).document.getPageCount()).toBe(1);
  });
});
