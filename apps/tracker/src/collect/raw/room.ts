import { LIMITS } from './limits.ts';

/** What a workbook may have of what its plan decides: the more entries the plan has, the more. */
export interface Room extends Readonly<Record<Measure, number>> {
  /** Entries of the plan that the workbook was issued from, where that is known. */
  readonly entries?: number | undefined;
}

const MEASURES = ['tags', 'allAttributes', 'cells', 'marks', 'characters', 'sharedTexts', 'texts'] as const;
type Measure = (typeof MEASURES)[number];

/** The limits as they are. */
export const WHOLE: Room = LIMITS;

/** The share of the limits that is there for every plan: room for more than a thousand rows that somebody added. */
const LEAST = 0.13;

/** Entries of a plan for which the limits are made; what is issued from it takes half of them. */
const FULL = 5_000;

/**
 * The room for a review: decisions about ten thousand cells, as a hundred bodies leave that each changed a hundred. It is
 * read before the plan is.
 */
export const REVIEW: Room = scaled(0.3);

/** The room for a workbook that was issued from a plan of so many entries, filled in and with rows that were added. */
export function roomFor(entries: number): Room {
  return { ...scaled(Math.min(1, LEAST + entries / FULL)), entries };
}

function scaled(share: number): Room {
  return Object.fromEntries(MEASURES.map((measure) => [measure, Math.round(LIMITS[measure] * share)])) as Record<
    Measure,
    number
  >;
}
