/** A stretch of a text and what stands there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts text in, replacing nothing. */
export const insertAt = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** A text with splices carried out. They do not overlap; those at the same place stay in their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start)) {
    if (splice.start < end) throw new RangeError(`splices overlap at ${splice.start}`);
    parts.push(text.slice(end, splice.start), splice.text);
    end = splice.end;
  }
  return [...parts, text.slice(end)].join('');
}
