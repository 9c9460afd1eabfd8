import { createRequire } from 'node:module';
import type { Line } from '@shinrai/views';

/** The package names a folder, which only `require` finds. */
const english = createRequire(import.meta.url)('hyphen/en-gb') as {
  hyphenateSync(text: string, options: { readonly minWordLength: number }): string;
};

/** Shorter words stay whole. */
const SHORTEST = 10;

/** Letters that stay together at either end of a word. */
const LEAST = 4;

const SOFT_HYPHEN = '\u00ad';
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/**
 * A line whose long English words may break, by the British patterns of TeX: the headless browser brings no dictionary
 * for `hyphens: auto`. For running text only; headings become bookmarks and stay as they are.
 */
export const hyphenateLine = (line: Line): Line =>
  line.map((piece) =>
    piece.kind === 'text' && piece.language !== 'ja' && !JAPANESE.test(piece.value)
      ? { ...piece, value: hyphenate(piece.value) }
      : piece,
  );

const hyphenate = (text: string): string =>
  text.replace(/\p{L}{10,}/gu, (word) => joinEnds(english.hyphenateSync(word, { minWordLength: SHORTEST })));

/** Takes back breaks that would leave fewer letters than that on a line. */
function joinEnds(word: string): string {
  const parts = word.split(SOFT_HYPHEN);
  const total = parts.join('').length;
  let [done, joined] = [0, ''];
  for (const part of parts) {
    const isBreak = done >= LEAST && total - done >= LEAST;
    joined += isBreak ? `${SOFT_HYPHEN}${part}` : part;
    done += part.length;
  }
  return joined;
}
