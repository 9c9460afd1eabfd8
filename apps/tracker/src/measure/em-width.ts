/** Widths in em of the characters of a Japanese gothic face whose Latin letters are proportional; on the wide side. */
const CLASSES: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[\n\r]/, 0],
  [/[ .,:;'|!iIjl]/, 0.36],
  [/[0-9]/, 0.75],
  [/[mwMW@&%+=<>]/, 0.92],
  [/[A-Z]/, 0.76],
  [/[!-~\u00a0-\u024f]/, 0.6],
  [/[「」『』（）【】、。・：]/, 0.6],
  [/[\uff61-\uff9f]/, 0.55],
  [/[\u2010-\u2027]/, 0.6],
];

const known = new Map<string, number>();

/** How wide a character is, in em. Whatever is not known to be narrower counts as a full square. */
export function emWidth(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const width = CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? 1;
  known.set(character, width);
  return width;
}
