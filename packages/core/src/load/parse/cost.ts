import type { Result } from '@shinrai/diagnostics';
import { judged } from '../judged.ts';
import type { SourceFile, Tree } from '../state.ts';
import { countEntries, MOST_ENTRIES } from './is-flood.ts';

/** Entries whose reading takes as long as telling one finding. */
const ENTRIES_A_FINDING = 30;

/**
 * Entries of a plan after which its files are judged as they are read, so that nothing wrong goes on and on: twice as
 * many as the shipped plan has. Whether all of them hold together is asked here, and whenever they are twice as many.
 */
const MANY_ENTRIES = MOST_ENTRIES;

/**
 * What wrong files cost: their findings, and the time for reading what is of no use. Without end where the files so far
 * are hopeless together.
 */
export function costCounter(
  isHopeless: () => boolean,
): (result: Result<Tree> & { readonly file: SourceFile }) => number {
  let read = 0;
  let next = MANY_ENTRIES;
  return ({ file, value, findings }) => {
    const entries = countEntries(file.text);
    if (entries > MOST_ENTRIES) return findings.length;
    read += entries;
    if (read >= next) {
      next = 2 * read;
      if (isHopeless()) return Number.POSITIVE_INFINITY;
    }
    const isOfUse = value && (read < MANY_ENTRIES || judged(value).success);
    return findings.length + (isOfUse ? 0 : entries / ENTRIES_A_FINDING);
  };
}
