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

const known = new Map<number, number>();

/** How wide the character with this number is, in em. Whatever is not known to be narrower counts as a full square. */
export function emWidth(code: number): number {
  const found = known.get(code);
  if (found !== undefined) return found;
  const character = String.fromCodePoint(code);
  const width = CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? 1;
  known.set(code, width);
  return width;
}
