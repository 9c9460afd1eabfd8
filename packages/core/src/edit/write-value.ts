import { type Scalar, stringify } from 'yaml';
import type { YamlValue } from './edit.ts';

/** Longest line that a value is written on; what would be longer is written over several lines. */
const LONGEST_LINE = 120;
/** Maps and lists within one line are nested no deeper than people read. */
const DEEPEST_LINE = 2;
const INDENT = 2;

type Entries = { readonly [key: string]: YamlValue };

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
const isMap = (value: YamlValue): value is Entries => typeof value === 'object' && value !== null && !isList(value);

/** A value written within one line, as it may stand between brackets. */
export function writeInline(value: YamlValue, quote?: Scalar.Type): string {
  if (isList(value)) return `[${value.map((entry) => writeInline(entry)).join(', ')}]`;
  if (!isMap(value)) return writeScalar(value, quote);
  const entries = Object.entries(value).map(([key, entry]) => `${writeKey(key)}: ${writeInline(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key of a map. */
export const writeKey = (key: string): string => writeScalar(key);

/** A scalar that means the same wherever it stands; quoted as the one before it was, where that is possible. */
function writeScalar(value: string | number | boolean | null, quote?: Scalar.Type): string {
  const options = { lineWidth: 0, collectionStyle: 'flow', singleQuote: quote !== 'QUOTE_DOUBLE' } as const;
  const isQuoted = typeof value === 'string' && (quote === 'QUOTE_SINGLE' || quote === 'QUOTE_DOUBLE');
  const written = stringify(
    [value],
    isQuoted ? { ...options, defaultStringType: quote, defaultKeyType: 'PLAIN' } : options,
  );
  // Only the brackets and their padding: a text may begin with a wide space.
  const text = written.slice(2, -3);
  return text.includes('\n') ? JSON.stringify(value) : text;
}

/** Whether a value that starts at a column fits on one line there. */
export function fitsInline(value: YamlValue, column: number): boolean {
  if (!isList(value) && !isMap(value)) return true;
  return depthOf(value) <= DEEPEST_LINE && column + widthOf(writeInline(value)) <= LONGEST_LINE;
}

/** Characters of East Asian scripts take two places. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

function depthOf(value: YamlValue): number {
  if (!isList(value) && !isMap(value)) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** What follows the colon of a key at an indent: a value on the same line, or one below it. */
export function writeAfterKey(value: YamlValue, indent: number, key: string, newline: string): string {
  if (fitsInline(value, indent + key.length + 2)) return ` ${writeInline(value)}`;
  const inner = indent + INDENT;
  return `${newline}${' '.repeat(inner)}${writeBlock(value, inner, newline)}`;
}

/** A value over several lines; the first is meant to start at the indent. */
export function writeBlock(value: YamlValue, indent: number, newline: string): string {
  const next = `${newline}${' '.repeat(indent)}`;
  if (isList(value) && value.length > 0) return value.map((entry) => writeEntry(entry, indent, newline)).join(next);
  if (!isMap(value) || Object.keys(value).length === 0) return writeInline(value);
  return Object.entries(value)
    .map(([key, entry]) => writePair(key, entry, indent, newline))
    .join(next);
}

/** A key with its value, at an indent. */
export function writePair(key: string, value: YamlValue, indent: number, newline: string): string {
  const written = writeKey(key);
  return `${written}:${writeAfterKey(value, indent, written, newline)}`;
}

/** An entry of a list with its dash, at an indent. */
export function writeEntry(value: YamlValue, indent: number, newline: string): string {
  const inner = indent + INDENT;
  return `- ${fitsInline(value, inner) ? writeInline(value) : writeBlock(value, inner, newline)}`;
}
