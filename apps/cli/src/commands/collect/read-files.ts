import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, messages, type Place } from '@shinrai/diagnostics';
import type { Returned, Review } from '@shinrai/tracker/collect';
import { listFolder, MOST_ENTRIES } from './list-folder.ts';

/** A returned file with the path at which it was found. */
export interface FoundFile extends Returned {
  readonly path: string;
}

/** The files that were found, and what was not. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly findings: readonly Diagnostic[];
}

/** Larger files are not even read; the reader of workbooks would refuse them. */
const LARGEST = 30_000_000;

/** Files of one call: five times as many as there are bodies that answer. */
const MOST_FILES = 1_000;

/** Bytes of all files together; a hundred workbooks of thousands of rows have half of it. */
const LARGEST_OF_ALL = 500_000_000;

const tooLarge = (what: string, limit: string, place: Place): FoundFiles => ({
  files: [],
  findings: [messages.returnTooLarge({ what, limit }, { place })],
});

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;

/** Reads the files and the workbooks in the folders that were named, in order. */
export const readFiles = async (cwd: string, written: readonly string[]): Promise<FoundFiles> => {
  const room = { files: MOST_FILES, bytes: LARGEST_OF_ALL };
  const results: FoundFiles[] = [];
  for (const [at, one] of written.entries()) {
    if (room.files <= 0) {
      results.push({ files: [], findings: [notOpened(written.slice(at))] });
      break;
    }
    results.push(await readNamed(resolve(cwd, one), one, room));
  }
  return { files: results.flatMap(({ files }) => files), findings: results.flatMap(({ findings }) => findings) };
};

/** The files that a review names, found beside it. */
export const readReviewed = ({ files }: Review, reviewFile: string): Promise<FoundFiles> =>
  readFiles(
    dirname(reviewFile),
    files.map(({ path }) => path),
  );

const readNamed = async (path: string, written: string, room: Room): Promise<FoundFiles> => {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return { files: [], findings: [messages.returnNoFile({ file: written })] };
  if (!stats.isDirectory()) return readOne(path, stats, room);
  const { tables, others, isCut } = await listFolder(path);
  const left = [
    ...(isCut ? [messages.returnFolderTooLarge({ folder: written, limit: MOST_ENTRIES })] : []),
    ...(others.length === 0 ? [] : [notRead(others, written)]),
  ];
  if (tables.length === 0) return { files: [], findings: [messages.returnNoWorkbooks({ folder: written }), ...left] };
  const found: FoundFiles[] = [];
  const beyond = tables.slice(Math.max(0, room.files));
  for (const name of tables.slice(0, tables.length - beyond.length))
    found.push(await readOne(join(path, name), await stat(join(path, name)).catch(() => undefined), room));
  return {
    files: found.flatMap(({ files }) => files),
    findings: [
      ...left,
      ...found.flatMap(({ findings }) => findings),
      ...(beyond.length === 0 ? [] : [notOpened(beyond.map((name) => join(written, name)))]),
    ],
  };
};

/** Names that are told of the files that are left alone. */
const TOLD = 5;

const some = (names: readonly string[]): string =>
  [...names.slice(0, TOLD), ...(names.length > TOLD ? ['…'] : [])].join(', ');

const notRead = (names: readonly string[], folder: string): Diagnostic =>
  messages.returnNotRead({ count: names.length, folder, files: some(names) });

const notOpened = (names: readonly string[]): Diagnostic =>
  messages.returnTooMany({ count: names.length, files: some(names), limit: MOST_FILES });

/** Files and bytes that may still be read. */
interface Room {
  files: number;
  bytes: number;
}

const readOne = async (path: string, stats: Stats | undefined, room: Room): Promise<FoundFiles> => {
  const place = { kind: 'file', file: path } as const;
  // Opening a pipe would wait for somebody to write into it.
  if (!stats?.isFile()) {
    const problem = stats ? 'it is a folder, a device or a pipe' : 'it leads nowhere';
    return { files: [], findings: [messages.returnUnreadable({ problem }, { place })] };
  }
  if (stats.size > LARGEST) return tooLarge('its size', megabytes(LARGEST), place);
  room.files -= 1;
  room.bytes -= stats.size;
  if (room.bytes < 0) return tooLarge('the size of all files together', megabytes(LARGEST_OF_ALL), place);
  try {
    return { files: [{ name: basename(path), path, bytes: new Uint8Array(await readFile(path)) }], findings: [] };
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault);
    return { files: [], findings: [messages.returnUnreadable({ problem }, { place })] };
  }
};
