import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '@shinrai/diagnostics';
import { entriesIn, labelOf } from '../load/read/list.ts';
import { isId } from '../load/slug.ts';
import { type EditionHead, headOf } from './edition.ts';
import { readEdition } from './read.ts';

/** Where an edition lies inside the folder of its plan. */
export const editionPath = (name: string): string => `editions/${name}.json`;

/** The names of the editions in a plan folder, sorted. */
export async function editionNames(folder: string): Promise<readonly string[]> {
  const files = await entriesIn(join(folder, 'editions'));
  return files
    .filter((file) => file.isFile())
    .flatMap(({ name: file }) => /^(.+)\.json$/.exec(file)?.[1] ?? [])
    .filter(isId)
    .sort();
}

/** The editions of a plan folder: the older as-of first, then the earlier frozen; and those that cannot be read. */
export async function listEditions(
  folder: string,
): Promise<{ readonly editions: readonly EditionHead[]; readonly findings: readonly Diagnostic[] }> {
  const names = await editionNames(folder);
  const results = await Promise.all(names.map((name) => readHead(folder, name)));
  const editions = results.flatMap(({ value }) => (value ? [headOf(value)] : []));
  return {
    editions: editions.toSorted((a, b) => compare(keyOf(a), keyOf(b))),
    findings: results.flatMap(({ findings }) => findings),
  };
}

async function readHead(folder: string, name: string) {
  const path = editionPath(name);
  return readEdition(await readFile(join(folder, path), 'utf8').catch(() => ''), labelOf(folder, path));
}

const keyOf = ({ asOf, frozen, name }: EditionHead) => [asOf, frozen, name].join(' ');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
