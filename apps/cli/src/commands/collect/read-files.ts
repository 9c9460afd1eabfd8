import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Returned, Review } from '@shinrai/tracker/collect';

/** A returned file with the path at which it was found. */
export interface FoundFile extends Returned {
  readonly path: string;
}

/** The files that were found, and what was not. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly findings: readonly Diagnostic[];
}

/** Workbooks of every kind, so that those of a wrong kind are told; not the locks that Excel leaves beside open ones. */
const isWorkbook = (name: string): boolean =>
  /\.xls[xmb]?$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');

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
  const names = (await readdir(path)).filter(isWorkbook).sort();
  if (names.length === 0) return { files: [], findings: [messages.returnNoWorkbooks({ folder: written })] };
  const found = await Promise.all(
    names.map(async (name) => readOne(join(path, name), await stat(join(path, name)).catch(() => undefined))),
  );
  return { files: found.flatMap(({ files }) => files), findings: found.flatMap(({ findings }) => findings) };
};

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
