import { join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { entriesInside, labelOf } from '../load/read/list.ts';
import { isId } from '../load/slug.ts';
import { type EditionHead, headOf } from './edition.ts';
import { readEdition } from './read.ts';
import { readStoredText } from './stored-text.ts';

/** Where an edition lies inside the folder of its plan. */
export const editionPath = (name: string): string => `editions/${name}.json`;

/** The names of the editions in a plan folder, sorted. */
export async function editionNames(folder: string): Promise<readonly string[]> {
  const files = await entriesInside(folder, 'editions');
  return files
    .filter((file) => file.isFile())
    .flatMap(({ name: file }) => /^(.+)\.json$/.exec(file)?.[1] ?? [])
    .filter(isId)
    .sort();
}

/** Characters of all editions together that are read: those of hundreds of editions of a plan like the shipped one. */
const MOST = 200_000_000;

/** What is known of the editions of a folder. */
interface Listed {
  readonly editions: readonly EditionHead[];
  readonly findings: readonly Diagnostic[];
}

/**
 * The editions of a plan folder: the older as-of first, then the earlier frozen; and those that cannot be read. Read one
 * after another, and no more than their heads is kept; where they are very much together, how many are left is told.
 */
export async function listEditions(folder: string, most: number = MOST): Promise<Listed> {
  const names = await editionNames(folder);
  const editions: EditionHead[] = [];
  const findings: Diagnostic[] = [];
  let [read, size] = [0, 0];
  for (const name of names) {
    if (size > most) break;
    const { head, length, findings: found } = await readHead(folder, name);
    if (head) editions.push(head);
    findings.push(...found);
    read += 1;
    size += length;
  }
  const place = { kind: 'file', file: labelOf(folder, editionPath(names[read] ?? '')) } as const;
  if (read < names.length) findings.push(messages.editionLeft({ count: names.length - read }, { place }));
  return { editions: editions.toSorted((a, b) => compare(keyOf(a), keyOf(b))), findings };
}

async function readHead(folder: string, name: string) {
  const path = editionPath(name);
  const label = labelOf(folder, path);
  const { value: stored, findings: unread } = await readStoredText(join(folder, path), label);
  if (!stored) return { findings: unread, length: 0 };
  const { value, findings } = readEdition(stored.text, label);
  return { head: value && headOf(value), findings, length: stored.text.length };
}

const keyOf = ({ asOf, frozen, name }: EditionHead) => [asOf, frozen, name].join(' ');

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
