/** Everything outside the `Char` production of XML 1.0; with the `u` flag a surrogate only matches when it stands alone. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The text without the characters that XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. Office
 * refuses a whole file for one of them. Markup characters stay; escaping is the writer's work.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 * @example legalXmlText('Hanoi\u0000 \u{20BB7}') // 'Hanoi \u{20BB7}'
 */
export function legalXmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
