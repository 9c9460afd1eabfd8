import Handlebars from 'handlebars';
import type { TemplateHelper } from './template-helper.ts';

/** What `{{#if}}` takes for true: everything but null, false, 0, the empty text and the empty list. */
const isPresent = (value: unknown) => Boolean(value) && !Handlebars.Utils.isEmpty(value);

/** Comparisons for `{{#if}}`, and one way to set texts in a row. None of them phrases a fact: that is a view's work. */
export const LAYOUT_HELPERS: Readonly<Record<string, TemplateHelper>> = {
  eq: (...values) => takeTwo(values, (a, b) => a === b),
  ne: (...values) => takeTwo(values, (a, b) => a !== b),
  gt: (...values) => takeTwo(values, (a, b) => toNumber(a) > toNumber(b)),
  not: (...values) => takeOne(values, (value) => !isPresent(value)),
  and: (...values) => values.every(isPresent),
  or: (...values) => values.some(isPresent),
  join: (...values) => takeTwo(values, (list, separator) => toTexts(list).join(toText(separator))),
};

function takeOne<T>(values: readonly unknown[], apply: (value: unknown) => T): T {
  if (values.length !== 1) throw new Error(`it takes one value, here are ${values.length}`);
  return apply(values[0]);
}

function takeTwo<T>(values: readonly unknown[], apply: (first: unknown, second: unknown) => T): T {
  if (values.length !== 2) throw new Error(`it takes two values, here are ${values.length}`);
  return apply(values[0], values[1]);
}

function toNumber(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`${JSON.stringify(value)} is no number`);
  return value;
}

function toText(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} is no text`);
  return value;
}

function toTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is no list`);
  return value.map(toText);
}
