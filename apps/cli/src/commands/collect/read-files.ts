import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Returned, Review } from '@shinrai/tracker/collect';
import { listFolder } from './list-folder.ts';

/** A returned file with the path at which it was found. */
export interface FoundFile extends Returned {
  readonly path: string;
}

/** The files that were found, and what was not. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly findings: readonly Diagnostic[];
}

/** Larger files are not even read; see the limits of the reader. */
const LARGEST = 200_000_000;

/** Reads the files and the workbooks in the folders that were named, in order. */
export const readFiles = async (cwd: string, written: readonly string[]): Promise<FoundFiles> => {
  const results = await Promise.all(written.map((one) => readNamed(resolve(cwd, one), one)));
  return { files: results.flatMap(({ files }) => files), findings: results.flatMap(({ findings }) => findings) };
};

/** The files that a review names, found beside it. */
export const readReviewed = ({ files }: Review, reviewFile: string): Promise<FoundFiles> =>
  readFiles(
    dirname(reviewFile),
    files.map(({ path }) => path),
  );

const readNamed = async (path: string, written: string): Promise<FoundFiles> => {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return { files: [], findings: [messages.returnNoFile({ file: written })] };
  if (!stats.isDirectory()) return readOne(path, stats);
  const { tables, others } = await listFolder(path);
  const left = others.length === 0 ? [] : [notRead(others, written)];
  if (tables.length === 0) return { files: [], findings: [messages.returnNoWorkbooks({ folder: written }), ...left] };
  const found = await Promise.all(
    tables.map(async (name) => readOne(join(path, name), await stat(join(path, name)).catch(() => undefined))),
  );
  return {
    files: found.flatMap(({ files }) => files),
    findings: [...left, ...found.flatMap(({ findings }) => findings)],
  };
};

/** Names that are told of the files that are left alone. */
const TOLD = 5;

const notRead = (names: readonly string[], folder: string): Diagnostic =>
  messages.returnNotRead({
    count: names.length,
    folder,
    files: [...names.slice(0, TOLD), ...(names.length > TOLD ? ['…'] : [])].join(', '),
  });

const readOne = async (path: string, stats: Stats | undefined): Promise<FoundFiles> => {
  const place = { kind: 'file', file: path } as const;
  // Opening a pipe would wait for somebody to write into it.
  if (!stats?.isFile()) {
    const problem = stats ? 'it is a folder, a device or a pipe' : 'it leads nowhere';
    return { files: [], findings: [messages.returnUnreadable({ problem }, { place })] };
  }
  if (stats.size > LARGEST) {
    const finding = messages.returnTooLarge({ what: 'its size', limit: `${LARGEST / 1_000_000} MB` }, { place });
    return { files: [], findings: [finding] };
  }
  try {
    return { files: [{ name: basename(path), path, bytes: new Uint8Array(await readFile(path)) }], findings: [] };
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault);
    return { files: [], findings: [messages.returnUnreadable({ problem }, { place })] };
  }
};
