import type { Language } from '@shinrai/core';

/** What cuts a text of a language into words, blanks and signs; Japanese has no blanks to go by. */
export function splitWords(language: Language): (text: string) => readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].map(({ segment }) => segment);
}
