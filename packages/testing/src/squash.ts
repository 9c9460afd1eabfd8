/**
 * A text in the form in which texts can be looked for: NFKC and without any white space, because a PDF breaks lines
 * anywhere and writes full-width digits, half-width katakana and ligatures as it likes.
 *
 * @example squash('日・ＡＳＥＡＮ\n 協力').includes(squash('日・ASEAN協力')) // true
 */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B\uFEFF]+/g, '');
}
