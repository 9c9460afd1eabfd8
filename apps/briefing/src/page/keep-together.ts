import { escapeHtml } from '@shinrai/templating';

/**
 * What a line should not end in the middle of: E-DISC, 2021-2025, p. 7, line 291, 27–29 October, No. 11, 389行,
 * 第3回, 日ASEAN. Compounds of more than twelve letters may break behind their hyphens.
 */
const TOGETHER =
  /(?<![\w-])(?:(?=[\w-]{1,12}(?![\w-]))[A-Za-z]\w*(?:-\w+)+|\d{4}[-–]\d{4}|\d\d?(?:–\d\d?)? [A-Z][a-z]{2,8}|(?:pp?\.|lines?|No\.) \d+(?:[-–]\d+)?)(?![\w-])|\d+(?:～\d+)?[行頁]|第\d+(?:回|次|版|条)|日[A-Z]+(?![A-Za-z])/gu;

/** A text as escaped HTML, with short compounds, spans of years and numbers with what they count kept on one line. */
export function keepTogether(text: string): string {
  let [html, done] = ['', 0];
  for (const { 0: words, index } of text.matchAll(TOGETHER)) {
    html += `${escapeHtml(text.slice(done, index))}<span class="nowrap">${escapeHtml(words)}</span>`;
    done = index + words.length;
  }
  return html + escapeHtml(text.slice(done));
}
