/**
 * A text in the form in which texts can be looked for: NFKC, without any white space and without the hyphens of
 * hyphenation, because a PDF breaks lines and words anywhere and writes full-width digits, half-width katakana and
 * ligatures as it likes.
 *
 * @example squash('日・ＡＳＥＡＮ\n 協力').includes(squash('日・ASEAN協力')) // true
 */
export function squash(text: string): string {
  return text
    .replace(/\u2010\s*\n|\u00ad/g, '')
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/g, '');
}
