import { openPrinter } from '../src/browser/printer.ts';

/** Opens a printer, says so, and then prints until it is killed. */
const printer = await openPrinter({ css: '', allowed: [], tabs: 1 });
process.stdout.write('open\n');
for (;;) await printer.print({ language: 'en', title: 'Again', rules: '', body: '<p>Again</p>' });
