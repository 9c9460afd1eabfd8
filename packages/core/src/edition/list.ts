import { join } from 'node:path';
import type { Diagnostic, Result } from '@shinrai/diagnostics';
import { entriesIn, labelOf } from '../load/read/list.ts';
import { isId } from '../load/slug.ts';
import { type EditionFile, type EditionHead, headOf } from './edition.ts';
import { readEdition } from './read.ts';
import { readStoredText } from './stored-text.ts';

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
  const results: Result<EditionFile>[] = [];
  // One after another: of large editions, no two need stand in memory at once.
  for (const name of names) results.push(await readHead(folder, name));
  const editions = results.flatMap(({ value }) => (value ? [headOf(value)] : []));
  return {
    editions: editions.toSorted((a, b) => compare(keyOf(a), keyOf(b))),
    findings: results.flatMap(({ findings }) => findings),
  };
}

async function readHead(folder: string, name: string): Promise<Result<EditionFile>> {
  const path = editionPath(name);
  const label = labelOf(folder, path);
  const { value: stored, findings } = await readStoredText(join(folder, path), label);
  return stored ? readEdition(stored.text, label) : { findings };
}

const keyOf = ({ asOf, frozen, name }: EditionHead) => [asOf, frozen, name].join(' ');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
