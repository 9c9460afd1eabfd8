/**
 * A text as a CSS string literal, quotes included. Everything but letters, digits and spaces of the text is written as
 * a code point escape, so that no text can end the string, the rule or the style element (CSS Syntax 3, 4.3.7).
 */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /^[\p{L}\p{N}\p{M} ]$/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
