import type { Language } from '@shinrai/core';

/** What the data holds for a column that is filled in: a text, a number or the code of a choice; null for nothing. */
export type Answer = string | number | null;

/**
 * The value below an entity, by a field such as `state.value` or `reported.result`. Of a text in both languages, the one
 * of the document, else the Japanese: an answer is written in one language.
 */
export function answerOf(data: unknown, field: string, language: Language): Answer {
  const value = field.split('.').reduce(below, data);
  if (typeof value === 'string' || typeof value === 'number') return value;
  const text = below(value, language) ?? below(value, 'ja');
  return typeof text === 'string' ? text : null;
}

const below = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
