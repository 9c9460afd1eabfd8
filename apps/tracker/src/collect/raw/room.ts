import { LIMITS } from './limits.ts';

/** What a workbook may have of what its plan decides: the more entries the plan has, the more. */
export interface Room extends Readonly<Record<Measure, number>> {
  /** Entries of the plan that the workbook was issued from, where that is known. */
  readonly entries?: number | undefined;
}

const MEASURES = ['tags', 'allAttributes', 'cells', 'marks', 'characters', 'texts'] as const;
type Measure = (typeof MEASURES)[number];

/** The limits as they are. */
export const WHOLE: Room = LIMITS;

/** The share of the limits that is there for every plan: room for more than a thousand rows that somebody added. */
const LEAST = 0.15;

/** Entries of a plan for which the limits are made; what is issued from it takes half of them. */
const FULL = 5_000;

/** The room for a workbook that was issued from a plan of so many entries, filled in and with rows that were added. */
export function roomFor(entries: number): Room {
  const share = Math.min(1, LEAST + entries / FULL);
  const scaled = Object.fromEntries(MEASURES.map((measure) => [measure, Math.round(LIMITS[measure] * share)]));
  return { ...(scaled as Record<Measure, number>), entries };
}
