import type { Language } from '@shinrai/core';
import type { RunLook } from './wml/run.ts';

/** What Word has to know of letters that are not those of the language that a document is written in. */
export type Script = 'latin' | 'east-asian' | 'arabic' | 'hebrew';

/** Words in one script, with spaces and marks that stand among them. */
export interface Stretch {
  readonly script: Script;
  readonly text: string;
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Words from right to left, with what stands between them. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]+(?:[\s\p{P}]+[\p{Script=Arabic}\p{Script=Hebrew}]+)*/gu;

/** Japanese words in another text, with what stands between them. */
const JAPANESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef](?:[^A-Za-z]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])?/gu;

/**
 * What a run says of its letters. Word chooses a face letter by letter, but marks that both scripts have (“ ” … ① ○) take
 * the East Asian one only where the run asks for it; and a letterhead may know no Japanese.
 *
 * @see ECMA-376 part 1, 17.3.2.26 (rFonts, hint), 17.3.2.20 (lang), 17.3.2.30 (rtl)
 */
export const SCRIPTS: Readonly<Record<Script, RunLook>> = {
  latin: {},
  'east-asian': { font: { hint: 'eastAsia' }, language: { eastAsia: 'ja-JP' } },
  arabic: { rightToLeft: true, language: { bidirectional: 'ar-SA' } },
  hebrew: { rightToLeft: true, language: { bidirectional: 'he-IL' } },
};

/** A text in stretches of one script. Latin letters in a Japanese sentence are part of it, as they are when typed. */
export function stretches(text: string, language: Language): readonly Stretch[] {
  const plain: Script = language === 'ja' && EAST_ASIAN.test(text) ? 'east-asian' : 'latin';
  return cut(text, RIGHT_TO_LEFT, plain, (words) => (/\p{Script=Hebrew}/u.test(words) ? 'hebrew' : 'arabic')).flatMap(
    (one) => (one.script === 'latin' ? cut(one.text, JAPANESE, 'latin', () => 'east-asian') : [one]),
  );
}

function cut(text: string, pattern: RegExp, rest: Script, scriptOf: (words: string) => Script): readonly Stretch[] {
  const found: Stretch[] = [];
  let done = 0;
  for (const { 0: words, index } of text.matchAll(pattern)) {
    if (index > done) found.push({ script: rest, text: text.slice(done, index) });
    found.push({ script: scriptOf(words), text: words });
    done = index + words.length;
  }
  if (done < text.length) found.push({ script: rest, text: text.slice(done) });
  return found;
}
