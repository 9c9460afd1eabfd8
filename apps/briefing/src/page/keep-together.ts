import { escapeHtml } from '@shinrai/templating';

/**
 * What a line should not end in the middle of: E-DISC, 2021-2025, p. 7, line 291, 27–29 October, No. 11, 8頁 389行,
 * 第3回, 日ASEAN. Compounds of more than twelve letters may break behind their hyphens.
 */
const TOGETHER =
  /(?<![\w-])(?:(?=[\w-]{1,12}(?![\w-]))[A-Za-z]\w*(?:-\w+)+|p\. \d+, lines? \d+(?:[-–]\d+)?|\d{4}[-–]\d{4}|\d\d?(?:–\d\d?)? [A-Z][a-z]{2,8}|(?:pp?\.|lines?|No\.) \d+(?:[-–]\d+)?)(?![\w-])|\d+頁 \d+(?:～\d+)?行|\d+(?:～\d+)?[行頁]|第\d+(?:回|次|版|条)|日[A-Z]+(?![A-Za-z])/gu;

/**
 * The same in a name, where a foreign word is not broken either, nor the word at its end, nor a short name of two words:
 * ビジネス, 会合, 立ち上げ式, Viet Nam.
 */
const IN_NAMES = new RegExp(
  `${TOGETHER.source}|(?<![\\w-])[A-Z][A-Za-z]{1,4} [A-Z][A-Za-z]{1,5}(?![\\w-])|(?<![ァ-ヺー])[ァ-ヺー]{2,9}(?![ァ-ヺー])|(?:\\p{Script=Han}?\\p{Script=Hiragana}\\p{Script=Han}|\\p{Script=Han}{2})(?=（[^）]*）$|$)`,
  'gu',
);

/** A text as escaped HTML, with short compounds, spans of years and numbers with what they count kept on one line. */
export const keepTogether = (text: string): string => keep(text, TOGETHER);

/** The same for the name of a meeting, a figure or a picture. */
export const keepName = (text: string): string => keep(text, IN_NAMES);

function keep(text: string, pattern: RegExp): string {
  let [html, done] = ['', 0];
  for (const { 0: words, index } of text.matchAll(pattern)) {
    html += `${escapeHtml(text.slice(done, index))}<span class="nowrap">${escapeHtml(words)}</span>`;
    done = index + words.length;
  }
  return html + escapeHtml(text.slice(done));
}
