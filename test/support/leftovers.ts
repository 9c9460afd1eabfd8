import { DELIVERY_STATES, ENTITY_KINDS, type Plan, SCALES, UNITS } from '@shinrai/core';
import { factsOf } from '../data/shipped-plan.ts';

/** Traces of a program in what a person reads: what was not there, was no text, or was not filled in. */
const TRACES = /undefined|\[object Object\]|\bNaN\b|\{\{|\}\}|\uFFFD/g;

/** What no finished document may say: traces of a program and names that only programs use. */
export function leftoversIn(text: string, codes: ReadonlySet<string>): readonly string[] {
  const traces = [...text.matchAll(TRACES)].map(({ index }) => text.slice(Math.max(0, index - 20), index + 30));
  const words = codes.size === 0 ? [] : (text.replace(ADDRESSES, '').match(CODE) ?? []);
  return [...traces, ...new Set(words.filter((word) => codes.has(word)))];
}

/** Lower-case words tied by hyphens, which is what a code looks like. */
const CODE = /(?<![\w-])[a-z\d]+(?:-[a-z\d]+)+(?![\w-])/g;

/** Addresses on the web have words tied by hyphens of their own. */
const ADDRESSES = /https?:\/\/\S+/g;

/**
 * The codes of a plan that would be recognised as such: ids of entities and of values that have a hyphen. A code without
 * one is a plain word ("culture", "sports"), and so is one that the plan itself uses in a name or sentence
 * ("anti-doping"): neither can be told from what people write.
 */
export function codesOf(plan: Plan): ReadonlySet<string> {
  const ids = ENTITY_KINDS.flatMap((kind) => [...plan.entities[kind].keys()]);
  const figures = factsOf(plan).flatMap(({ value }) => ('quantity' in value ? [String(value.id)] : []));
  const values = [
    ...DELIVERY_STATES,
    ...Object.keys(SCALES),
    ...Object.keys(UNITS),
    'at-least',
    'scale-of',
    'co-owner',
    'day-range',
  ];
  const prose = proseOf(plan).join('\n').toLowerCase();
  const words = new Set(prose.match(CODE) ?? []);
  return new Set([...ids, ...figures, ...values].filter((code) => code.includes('-') && !words.has(code)));
}

/** Every text and name of the plan, in both languages. */
export const proseOf = (plan: Plan): readonly string[] =>
  factsOf(plan).flatMap(({ value: { ja, en, abbreviation } }) =>
    [ja, en, abbreviation].filter((text) => typeof text === 'string'),
  );
