import type { BuildEvent } from '@shinrai/build';

/** A duration for readers: "0.8 s", "75 s". */
export const formatSeconds = (milliseconds: number): string =>
  milliseconds < 9_950 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 1000)} s`;

/** A number with its noun: "1 document", "3 documents". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** How far a build is: "[ 12/150]". */
export const formatTally = (done: number, of: number): string => `[${String(done).padStart(String(of).length)}/${of}]`;

/** What a build is going to do. */
export const formatPlanned = (event: Extract<BuildEvent, { type: 'planned' }>): string => {
  const parts = [
    `${count(event.render, 'document')} to make`,
    event.fresh > 0 && `${event.fresh} up to date`,
    event.removals > 0 && `${event.removals} to remove`,
  ];
  return parts.filter(Boolean).join(', ');
};
