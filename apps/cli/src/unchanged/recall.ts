import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserVersion } from '@shinrai/briefing/browser';
import { formatSeconds } from '../progress/words.ts';
import { digestOf, isJustWritten, listingOf, markOf } from './mark.ts';

/** Goes up when a memory is written otherwise. */
const FORMAT = 1;

/** One file that a build read or made: its mark and its content. */
export type SeenFile = readonly [mark: string, sha256: string];

/** A mark too fresh to be trusted is kept as none, so that the content is compared next time. */
export const seenFile = (mark: string, sha256: string): SeenFile => [isJustWritten(mark) ? '' : mark, sha256];

/**
 * What a build said that found nothing to do, with everything that this rests on: if all of it is as it was, the same
 * command line would say the same.
 */
export interface Memory {
  readonly format: typeof FORMAT;
  /** What was printed, with `ELAPSED` for the time. */
  readonly said: string;
  readonly folders: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, SeenFile>>;
}

/** Stands for the time in what was said; a build of eleven days has none of its own. */
export const ELAPSED = 987_654_321;

/** Options with which a build has to be carried out, whatever was said before; one of them writes a file of its own. */
const NEVER = ['--force', '--since', '--explain', '--check', '--watch', '--timings', '--help', '--version'];

/**
 * The file that remembers what a command line said; undefined for one that has to be carried out every time.
 *
 * @param folder where such files are kept
 */
export const memoryFile = (folder: string, argv: readonly string[], cwd: string): string | undefined => {
  if (argv[0] !== 'build' || argv.some((argument) => NEVER.some((option) => argument.startsWith(option)))) return;
  const key = hash('sha256', JSON.stringify([FORMAT, argv, cwd, process.version, browserVersion()]));
  return join(folder, `${key.slice(0, 32)}.json`);
};

/** What the command line said before, if nothing has changed since; else undefined, and it has to be carried out. */
export const recall = (file: string, elapsed: number): string | undefined => {
  const memory = read(file);
  if (!memory || !Object.entries(memory.folders).every(([path, listing]) => listingOf(path) === listing)) return;
  const files: Record<string, SeenFile> = {};
  let isTouched = false;
  for (const [path, [mark, sha256]] of Object.entries(memory.files)) {
    const now = markOf(path);
    if (now !== mark && digestOf(path) !== sha256) return;
    isTouched ||= now !== mark;
    files[path] = seenFile(now, sha256);
  }
  if (isTouched) writeMemory(file, { ...memory, files });
  return memory.said.replace(String(ELAPSED), String(elapsed)).replace(formatSeconds(ELAPSED), formatSeconds(elapsed));
};

const read = (file: string): Memory | undefined => {
  try {
    const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory;
    return memory.format === FORMAT ? memory : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a memory for the next time; where nothing can be written, the next build looks at everything again. */
export const writeMemory = (file: string, memory: Omit<Memory, 'format'>): void => {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify({ format: FORMAT, ...memory }));
    renameSync(draft, file);
    forgetOldest(dirname(file));
  } catch {}
};

/** As many command lines are remembered; the longest unused is forgotten first. */
const MOST = 40;

const forgetOldest = (folder: string): void => {
  const files = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{32}\.json$/.test(name))
    .map((name) => join(folder, name));
  const byAge = files.map((path) => ({ path, age: statSync(path).mtimeMs })).sort((a, b) => b.age - a.age);
  for (const { path } of byAge.slice(MOST)) rmSync(path, { force: true });
};
