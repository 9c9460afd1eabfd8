import { cpus, loadavg, totalmem } from 'node:os';

/** One measurement as it stands in the table. */
export interface Row {
  readonly what: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
  readonly note: string;
}

/** The middle of several measurements of the same thing, by their time. */
export const median = <T extends { readonly seconds: number }>(values: readonly T[]): T => {
  const middle = values.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(values.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
};

/** The state of the machine in one line. */
export const conditions = (): string => {
  const [processor] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return `${cpus().length} × ${processor?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}, Node ${process.version}, load ${load.join(' ')}`;
};

/** Rows as a table of Markdown. */
export const formatRows = (rows: readonly Row[]): string =>
  [
    '| what | time | processor | memory | what was done |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map(
      ({ what, seconds, cpu, peak, note }) =>
        `| ${what} | ${seconds.toFixed(2)} s | ${cpu.toFixed(1)} s | ${Math.round(peak)} MB | ${note} |`,
    ),
    '',
  ].join('\n');
