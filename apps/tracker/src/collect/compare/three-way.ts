import type { Fate, Why } from '../change-set.ts';
import type { DataValue } from '../understand/meaning.ts';

/** The same cell three times, in the form in which values are compared; null for nothing. */
export interface ThreeWay {
  readonly issued: DataValue | null;
  readonly returned: DataValue;
  readonly today: DataValue | null;
  /** Whether today's value is one that the same ministry returned before. */
  readonly isOwn: boolean;
  /** Whether it was returned before by this very file, and replaced since. */
  readonly isPast: boolean;
}

/** What becomes of a value that was understood. */
export function compareThreeWay({ issued, returned, today, isOwn, isPast }: ThreeWay): {
  readonly fate: Fate;
  readonly why?: Why;
} {
  if (returned === issued) return { fate: 'unchanged' };
  if (returned === today) return { fate: 'unchanged', why: 'already' };
  if (isPast) return { fate: 'rejected', why: 'superseded' };
  if (today === issued || today === null) return { fate: 'accepted' };
  if (isOwn) return { fate: 'accepted', why: 'supersedes' };
  return { fate: 'conflict', why: 'data-changed' };
}
