/** Control characters but tab and line feed, the two code points at the end of the plane, and halves of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * The first character of a text that no document can hold, in the form U+0007: control characters, and whatever XML
 * 1.0 forbids. Undefined when there is none.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function forbiddenCharacter(text: string): string | undefined {
  const code = FORBIDDEN.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
