/**
 * The settings that the library leaves out: Japanese punctuation is set close, and the languages of the theme are named.
 * Their order is that of the schema.
 *
 * @see ECMA-376 part 1, 17.15.1.18 and 17.15.1.88
 */
export function completeSettings(xml: string): string {
  return xml
    .replace(/<w:(footnotePr|endnotePr|compat)\b/, '<w:characterSpacingControl w:val="compressPunctuation"/>$&')
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB" w:eastAsia="ja-JP"/>');
}
