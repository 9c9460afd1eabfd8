import type { Result } from '@shinrai/diagnostics';
import { judged } from '../judged.ts';
import type { Tree } from '../state.ts';
import { MOST_ENTRIES } from './is-flood.ts';

/** Entries whose reading takes as long as telling one finding. */
const ENTRIES_A_FINDING = 30;

/**
 * Entries of a plan after which its files are judged as they are read, so that nothing wrong goes on and on: twice as
 * many as the shipped plan has. Whether all of them hold together is asked here, and whenever they are twice as many.
 */
const MANY_ENTRIES = MOST_ENTRIES;

/** What came of looking at a file that has so many entries. */
interface Looked extends Result<Tree> {
  readonly entries: number;
}

/**
 * What wrong files cost: their findings, and the time for reading what is of no use. Without end where the files so far
 * are hopeless together.
 */
export function costCounter(isHopeless: () => boolean): (result: Looked) => number {
  let read = 0;
  let next = MANY_ENTRIES;
  return ({ value, entries, findings }) => {
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
