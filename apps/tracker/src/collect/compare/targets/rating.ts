import type { Language, YamlValue } from '@shinrai/core';
import { plainValue, type Target, valueIn } from './target.ts';

/** The on-track rating and its reason, a text in the language of the workbook. */
export const rating: Target = {
  owns: (field) => field === 'rating.value' || field === 'rating.reason',
  read: (entity, field, language) => {
    if (field === 'rating.value') return plainValue(valueIn(entity, 'rating', 'value'));
    return plainValue(valueIn(entity, 'rating', 'reason', language) ?? valueIn(entity, 'rating', 'reason', 'ja'));
  },
  edits: (path, field, value, { language }) => [
    {
      path: [...path, ...field.split('.')],
      value: field === 'rating.reason' ? reasonIn(language, String(value)) : value,
      after: ['state'],
    },
  ],
};

/** A reason in English stands in for the Japanese one until somebody translates it. */
const reasonIn = (language: Language, text: string): YamlValue =>
  language === 'ja' ? { ja: text } : { ja: text, en: text, status: 'provisional' };

/** Ratings that say nothing without a reason. */
export const NEEDS_REASON: ReadonlySet<unknown> = new Set(['attention', 'off-track']);
