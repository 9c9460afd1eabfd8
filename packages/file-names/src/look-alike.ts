/** Scripts with letters that cannot be told from Latin ones. */
const LIKE_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
const LATIN = /\p{Script=Latin}/u;

/** Signs that look like the slash between folders or the dot before an ending. */
const LIKE_SIGNS = /[\u2024\u2044\u2215\u2216\u29f5\u29f8\u29f9\uff0e\uff0f\uff3c\ufe52\ufe68]/u;

/** Latin letters that are drawn like a plain one: dotless i and j, script a and g, small capitals. */
const LIKE_LETTERS = /[\u0131\u0237\u0251\u0261\u026a\u1d00-\u1d2b]/u;

/** What cannot be seen: marks of direction, joiners, fillers, selectors; and every white space but the plain one. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?![ \u3000])\p{Zs}/u;

/** Whether a character is another way to write a plain letter, digit or sign: １, Ａ, ⅼ, 𝐚. */
const isDisguised = (character: string): boolean =>
  character > '\u007f' && /[0-9a-z./\\]/i.test(character.normalize('NFKC'));

/** The first character of a name that people would take for another one, or would not see; undefined for none. */
export function lookAlikeIn(name: string): string | undefined {
  const isMixed = LATIN.test(name);
  return [...name].find(
    (character) =>
      UNSEEN.test(character) ||
      LIKE_SIGNS.test(character) ||
      LIKE_LETTERS.test(character) ||
      isDisguised(character) ||
      (isMixed && LIKE_LATIN.test(character)),
  );
}
