import { nearest } from '@shinrai/diagnostics';
import type { IssuedList } from '../../meta/issued.ts';
import { foldWord } from './fold.ts';
import { SYNONYMS } from './synonyms.ts';

/** What a word turned out to be in a list. */
export type ChoiceReading =
  | { readonly kind: 'code'; readonly code: string; readonly isSynonym: boolean }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/** Signs that stand before a word to mark it, and brackets around it. */
const MARKS = /^[\s●◆◎○△◇‖×→―・■□▲▼★☆✓✔✕✖*[\]【】「」()-]+|[\s【】「」()]+$/gu;

/** A word without the sign before it and the brackets around it. */
export const bareWord = (written: string): string => written.normalize('NFKC').replace(MARKS, '').trim();

/**
 * The code that a word stands for in a list: the word itself in any width, with or without the symbol before it, the
 * code, or a listed synonym whose code the list has. A word that is only similar is not taken for another.
 */
export function readChoice(written: string, { values }: Pick<IssuedList, 'values'>): ChoiceReading {
  const known = new Map(
    values.flatMap(({ code, word }) => [[foldWord(code), code] as const, [foldWord(word), code] as const]),
  );
  const bare = bareWord(written);
  for (const word of [written, bare]) {
    const code = known.get(foldWord(word));
    if (code !== undefined) return { kind: 'code', code, isSynonym: false };
  }
  const meant = [written, bare].flatMap((word) => SYNONYMS.get(foldWord(word)) ?? []);
  const [synonym, other] = new Set(meant.filter((code) => values.some((value) => value.code === code)));
  if (synonym !== undefined && other === undefined) return { kind: 'code', code: synonym, isSynonym: true };
  return {
    kind: 'unknown',
    nearest: nearest(
      bare,
      values.map(({ word }) => word),
    ),
  };
}
