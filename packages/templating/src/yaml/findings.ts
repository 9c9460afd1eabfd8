import { type At, type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { locate, type Path, type YamlSource } from './locate.ts';

type Issue = z.core.$ZodIssue;

/** What a schema complains of, as findings at their lines. */
export function findingsOf(source: YamlSource, schema: z.ZodType, data: unknown, issue: Issue): readonly Diagnostic[] {
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => badKey(source, issue, inner));
  if (issue.code !== 'unrecognized_keys') {
    return [findingOf(issue, valueAt(data, issue.path), { place: locate(source, issue.path, 'value') })];
  }
  const allowed = keysAt(schema, issue.path, data);
  return issue.keys.map((key) => {
    const place = locate(source, [...issue.path, key], 'key');
    return messages.shapeUnknownKey({ key, allowed, nearest: nearest(key, allowed) }, { place });
  });
}

/** A key that a map with free keys cannot have. */
const badKey = (source: YamlSource, { path }: Issue, inner: Issue): Diagnostic =>
  findingOf(inner, path.at(-1), { place: locate(source, path, 'key') });

function findingOf(issue: Issue, value: unknown, at: At): Diagnostic {
  switch (issue.code) {
    case 'invalid_value':
      return unknownWord(String(value), issue.values.map(String), at);
    case 'invalid_union':
      return unknownKind(issue, value, at);
    case 'invalid_type':
      return value === undefined ? missingKey(issue, inWords(issue.expected), at) : wrongType(issue, value, at);
    case 'too_big':
      return size('most', Number(issue.maximum), issue.origin, value, at);
    case 'too_small':
      return size('least', Number(issue.minimum), issue.origin, value, at);
    case 'invalid_format':
      return messages.shapeWrongForm({ written: String(value), form: issue.message }, at);
    case 'custom':
      return custom(issue, at);
    default:
      return messages.shapeRefused({ problem: issue.message }, at);
  }
}

const unknownWord = (written: string, allowed: readonly string[], at: At) =>
  messages.shapeUnknownWord({ written, allowed, nearest: nearest(written, allowed) }, at);

/** Something of a kind that there is not, or of none. */
function unknownKind(issue: Issue & { readonly code: 'invalid_union' }, value: unknown, at: At): Diagnostic {
  const allowed = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return value === undefined
    ? missingKey(issue, `one of ${allowed.join(', ')}`, at)
    : unknownWord(String(value), allowed, at);
}

function missingKey({ path }: Issue, described: string, at: At): Diagnostic {
  const owner = path.length > 1 ? `"${path.slice(0, -1).join('.')}"` : 'the file';
  const key = String(path.at(-1));
  return messages.shapeMissingKey({ owner, keys: `"${key}"`, described: `${key}: ${described}` }, at);
}

const wrongType = ({ expected }: z.core.$ZodIssueInvalidType, found: unknown, at: At) =>
  messages.shapeWrongType({ expected: inWords(expected), found: describe(found) }, at);

/** What was written, of few words. */
function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map with keys';
  return JSON.stringify(value) ?? String(value);
}

function size(which: 'most' | 'least', limit: number, origin: string, value: unknown, at: At): Diagnostic {
  if (typeof value === 'number') {
    return messages.shapeOutOfRange({ written: JSON.stringify(value), range: `at ${which} ${limit}` }, at);
  }
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  const holes = { length, limit, unit: origin === 'string' ? 'characters' : 'entries' };
  return which === 'most' ? messages.shapeTooLong(holes, at) : messages.shapeTooShort(holes, at);
}

/** What a schema finds by comparing: `params` of an issue may name the word and those that could stand there. */
function custom({ params, message }: Issue & { readonly code: 'custom' }, at: At): Diagnostic {
  const { written, allowed } = (params ?? {}) as { readonly written?: string; readonly allowed?: readonly string[] };
  return written !== undefined && allowed
    ? unknownWord(written, allowed, at)
    : messages.shapeRefused({ problem: message }, at);
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map with keys',
  record: 'a map with keys',
};

const inWords = (type: string): string => WORDS[type] ?? type;

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined | null)?.[step], data);

/** The keys that a map of the schema may have. */
function keysAt(schema: unknown, path: Path, data: unknown): readonly string[] {
  let [inner, value] = [schema, data];
  for (const step of path) {
    const { shape, element, items, valueType } = definitionOf(inner, value);
    inner = shape?.[String(step)] ?? valueType ?? element ?? items?.[Number(step)];
    value = valueAt(value, [step]);
  }
  return Object.keys(definitionOf(inner, value).shape ?? {});
}

/** The parts of a zod schema that hold others. */
interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly items?: readonly unknown[];
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  /** Of several kinds of a thing, what each is, and the key that tells them apart. */
  readonly options?: readonly unknown[];
  readonly discriminator?: string;
  /** The words of a literal. */
  readonly values?: readonly unknown[];
}

/** What a schema is made of; of several kinds the one that the value says it is. */
function definitionOf(schema: unknown, value?: unknown): Definition {
  const definition = (schema as { readonly def?: Definition } | undefined)?.def ?? {};
  const { innerType, options, discriminator } = definition;
  if (innerType) return definitionOf(innerType, value);
  if (!options || discriminator === undefined) return definition;
  const kind = valueAt(value, [discriminator]);
  const meant = options.map((option) => definitionOf(option));
  return meant.find(({ shape }) => definitionOf(shape?.[discriminator]).values?.includes(kind)) ?? definition;
}
