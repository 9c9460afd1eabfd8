/** Control characters but tab and line feed, the two code points at the end of the plane, and halves of a pair. */
const NOT_IN_XML = '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufffe\\uffff]|\\p{Surrogate}';

/** What turns the direction of the words around it, hangs notes on them, or is there and never seen. */
const MISLEADING = '[\\u202a-\\u202e\\u2066-\\u206f\\ufff9-\\ufffb]|[\\u{e0000}-\\u{e007f}]';

const FORBIDDEN = new RegExp(`${NOT_IN_XML}|${MISLEADING}`, 'u');
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/**
 * The first character of a text that no document may hold, in the form U+0007: control characters, whatever XML 1.0
 * forbids, and marks that make a text read otherwise than it is stored. Undefined when there is none.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function forbiddenCharacter(text: string): string | undefined {
  const code = FORBIDDEN.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Joiners, fillers, selectors, marks of direction and all that is white. */
const SEEN = /[^\p{Cf}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything of a text can be seen; what cannot would stand for a name on a page that looks empty. */
export const isSeen = (text: string): boolean => SEEN.test(text);

/** What is said of a text of which nothing can be seen. */
export const UNSEEN_TEXT = 'a text of which something can be seen';

/** A text without the characters that no document may hold; all others stay. */
export const printableText = (text: string): string => text.replace(ALL_FORBIDDEN, '');
