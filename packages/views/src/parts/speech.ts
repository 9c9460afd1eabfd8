import type { Language, Plan } from '@shinrai/core';
import type { Calendar } from './era.ts';

/** Who may read a document: internal readers see doubts and gaps, the public does not see what is marked internal. */
export type Audience = 'internal' | 'public';

/**
 * Whose English names of countries are used: those of ASEAN (Viet Nam, Lao PDR, Brunei Darussalam) or the everyday ones
 * of the Japanese foreign ministry (Vietnam, Laos, Brunei).
 */
export type CountryStyle = 'asean' | 'mofa';

/** What every part of a view needs to speak: the plan, the language, the reader, and how that language joins lists. */
export interface Speech {
  readonly plan: Plan;
  readonly language: Language;
  readonly audience: Audience;
  /** Absent means `asean`. */
  readonly countryStyle?: CountryStyle | undefined;
  /** Absent means `western`. */
  readonly calendar?: Calendar | undefined;
}

/** The one of two wordings that the language wants. */
export function inLanguage<T>(speech: Speech, choices: Readonly<Record<Language, T>>): T {
  return choices[speech.language];
}

/** Separator of lists: 、 in Japanese, a comma in English. */
export const listSeparator = (speech: Speech): string => inLanguage(speech, { ja: '、', en: ', ' });

/** A remark in brackets, full width in Japanese: （推定）, or with a leading space in English: (inferred). */
export const bracketed = (speech: Speech, remark: string): string =>
  inLanguage(speech, { ja: `（${remark}）`, en: ` (${remark})` });
