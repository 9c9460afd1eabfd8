/**
 * What finishing a PDF costs the processor, by step: reading what the browser printed, mending its tags, writing the file.
 * Run with `npm run bench:finish`. The least of several runs is told; the first one, as in a build that has just begun,
 * takes about half as long again.
 */
import { type FinishedPdf, finishTagged, readPrinted } from '@shinrai/pdf';
import { syntheticPrint } from './synthetic-print.ts';

const [PAGES, RUNS] = [Number(process.env.PAGES ?? 100), 8];
const PROPERTIES = {
  title: 'Synthetic briefing',
  author: 'Ministry',
  subject: 'Benchmark',
  language: 'en',
  day: '2024-10-01',
  rights: '',
};

/** Milliseconds of processor time that this process has used. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Took {
  readonly reading: number;
  readonly finishing: number;
  readonly made: FinishedPdf;
}

async function finishOnce(print: Uint8Array): Promise<Took> {
  const start = used();
  const document = await readPrinted(print);
  const read = used();
  const made = await finishTagged(document, PROPERTIES);
  return { reading: read - start, finishing: used() - read, made };
}

const print = await syntheticPrint(PAGES);
const runs: Took[] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await finishOnce(print));
const tell = (what: string, of: (took: Took) => number) => {
  const [first = 0] = runs.map(of);
  console.log(`${what}: ${Math.min(...runs.map(of)).toFixed(0)} ms of the processor, at first ${first.toFixed(0)} ms`);
};
console.log(`${PAGES} pages, printed ${kilobytes(print)}, finished ${kilobytes(runs[0]?.made.bytes)}`);
tell('  reading', ({ reading }) => reading);
tell('  finishing', ({ finishing }) => finishing);

function kilobytes(bytes: Uint8Array | undefined): string {
  return `${Math.round((bytes?.length ?? 0) / 1000)} kB`;
}
