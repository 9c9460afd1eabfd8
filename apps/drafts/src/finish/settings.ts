/**
 * The settings that the library leaves out: Japanese punctuation is set close, and the languages of the theme are named.
 *
 * @see ECMA-376 part 1, 17.15.1.18 and 17.15.1.88
 */
export function completeSettings(xml: string): string {
  return xml
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB" w:eastAsia="ja-JP"/>');
}
