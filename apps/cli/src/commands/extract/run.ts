import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { putFile } from '@shinrai/build';
import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { clashKey, toPlainName } from '@shinrai/file-names';
import { readAttachments } from '@shinrai/pdf';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { toShortPath } from '../../relative-path.ts';
import { printJson } from '../../report.ts';
import { refuse } from '../refuse.ts';
import type { ExtractRequest } from './parse.ts';

type Files = Awaited<ReturnType<typeof readAttachments>>;

/** Takes the files out of a pack, all or none. */
export const runExtract = async ({ file, out, json }: ExtractRequest, io: Io): Promise<ExitCode> => {
  const { value: files, findings } = await readFiles(file, io);
  if (!files) return refuse(io, 'extract', findings, json, EXIT.data);
  const folder = resolve(io.cwd, out);
  const names = plainNames(files.map(({ name }) => name));
  const written = files.map(({ bytes }, at) => ({ path: join(folder, names[at] ?? ''), bytes }));
  const taken = written.filter(({ path }) => existsSync(path)).map(({ path }) => toShortPath(io.cwd, path));
  if (taken.length > 0) {
    const exists = taken.map((path) => messages.extractExists({ path }));
    return refuse(io, 'extract', exists, json, EXIT.data);
  }
  const faults = await putFiles(written, io);
  if (faults.length > 0) return refuse(io, 'extract', faults, json, EXIT.output);
  const paths = written.map(({ path }) => toShortPath(io.cwd, path));
  if (json) printJson(io, { command: 'extract', ok: true, files: paths });
  else io.out(paths.map((path) => `${path}: written\n`).join(''));
  return EXIT.ok;
};

/** Writes files until one cannot be; then those before it are taken away again. */
const putFiles = async (
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  io: Io,
): Promise<readonly Diagnostic[]> => {
  for (const [at, { path, bytes }] of files.entries()) {
    const faults = await putFile(path, bytes, toShortPath(io.cwd, path));
    if (faults.length === 0) continue;
    for (const done of files.slice(0, at)) await rm(done.path, { force: true });
    return faults;
  }
  return [];
};

/** Bytes that a pack may have; one of hundreds of pages has a few million. */
const LARGEST = 200_000_000;

const readFiles = async (path: string, io: Io): Promise<Result<Files>> => {
  const unreadable = (problem: string) => fail(messages.extractUnreadable({ path, problem }));
  try {
    const stats = await stat(resolve(io.cwd, path));
    // Opening a pipe would wait for somebody to write into it.
    if (!stats.isFile()) return unreadable('it is a folder, a device or a pipe');
    if (stats.size > LARGEST) return unreadable(`it has more than ${LARGEST / 1_000_000} MB`);
    const files = await readAttachments(await readFile(resolve(io.cwd, path)));
    return files.length > 0 ? succeed(files) : fail(messages.extractNothing({ path }));
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
};

/** Names from a file of unknown making, made plain: none leads out of the folder, no two are one. */
const plainNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = toPlainName(name);
    let free = plain;
    for (let count = 2; taken.has(clashKey(free)); count += 1) free = `${count}-${plain}`;
    taken.add(clashKey(free));
    return free;
  });
};
