import { escapeHtml } from '@shinrai/templating';

/**
 * What a line should not end in the middle of: E-DISC, 2021-2025, p. 7, line 291, 27–29 October, No. 11, Lao PDR, 389行,
 * 第3回, 50周年, 日ASEAN. Compounds of more than twelve letters may break behind their hyphens.
 */
const TOGETHER =
  /(?<![\w-])(?:(?=[\w-]{1,12}(?![\w-]))[A-Za-z]\w*(?:-\w+)+|\d{4}[-–]\d{4}|\d\d?(?:–\d\d?)? [A-Z][a-z]{2,8}|(?:pp?\.|lines?|No\.) \d+(?:[-–]\d+)?|Lao PDR|Viet Nam|Ho Chi Minh City)(?![\w-])|\d+(?:～\d+)?[行頁]|第\d+(?:回|次|版|条)|\d+周年|日[A-Z]+(?![A-Za-z])/gu;

/**
 * A passage of a source with its comma, whole unless its column is narrower: p. 7, lines 291–293. See `.part` in page.css;
 * behind a box of its own, even a comma may begin a line.
 */
const PASSAGE = /(?:p\. \d+, lines? \d+(?:[-–]\d+)?|\d+頁 \d+(?:～\d+)?行)[、，,;]?/gu;

/**
 * The same in a name, where a foreign word is not broken either, nor the word at its end, nor those of many meetings, nor
 * a short name of two words: ビジネス, 会合, 立ち上げ式, 閣僚, 2024年10月,
 * Open RAN.
 */
const IN_NAMES = new RegExp(
  `${TOGETHER.source}|(?<![\\w-])[A-Z][A-Za-z]{1,4} [A-Z][A-Za-z]{1,5}(?![\\w-])|\\d{4}年(?:度|\\d\\d?月)?|立ち上げ式?|大臣|閣僚|首脳|サミット|東?(?<![ァ-ヺー])[ァ-ヺー]{2,9}(?![ァ-ヺー])|(?:\\p{Script=Han}?\\p{Script=Hiragana}\\p{Script=Han}|\\p{Script=Han}{2})(?=（[^）]*）$|$)`,
  'gu',
);

/** A text as escaped HTML, with short compounds, spans of years and numbers with what they count kept on one line. */
export const keepTogether = (text: string): string =>
  wrap(text, PASSAGE, keepWords, (words) => `<span class="part">${keepWords(words)}</span>`);

const keepWords = (text: string): string => keep(text, TOGETHER);

/** The same for the name of a meeting, a figure or a picture. */
export const keepName = (text: string): string => keep(text, IN_NAMES);

const keep = (text: string, pattern: RegExp): string =>
  wrap(text, pattern, escapeHtml, (words) => `<span class="nowrap">${escapeHtml(words)}</span>`);

/** A text as HTML in which what a pattern finds is set in another way than the rest. */
function wrap(
  text: string,
  pattern: RegExp,
  rest: (words: string) => string,
  found: (words: string) => string,
): string {
  let [html, done] = ['', 0];
  for (const { 0: words, index } of text.matchAll(pattern)) {
    html += rest(text.slice(done, index)) + found(words);
    done = index + words.length;
  }
  return html + rest(text.slice(done));
}
