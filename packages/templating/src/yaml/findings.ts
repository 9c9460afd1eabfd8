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
  const allowed = keysAt(schema, issue.path);
  return issue.keys.map((key) => {
    const place = locate(source, [...issue.path, key], 'key');
    return messages.shapeUnknownKey({ key, allowed, nearest: nearest(key, allowed) }, { place });
  });
}

/** A key that a map with free keys cannot have. */
const badKey = (source: YamlSource, { path }: Issue, inner: Issue): Diagnostic =>
  findingOf(inner, path.at(-1), { place: locate(source, path, 'key') });

function findingOf(issue: Issue, value: unknown, at: At): Diagnostic {
  const written = JSON.stringify(value) ?? '';
  switch (issue.code) {
    case 'invalid_value':
      return unknownWord(String(value), issue.values.map(String), at);
    case 'invalid_type':
      return value === undefined ? missingKey(issue, at) : wrongType(issue, written, at);
    case 'too_big':
      return messages.shapeOutOfRange({ written, range: `at most ${issue.maximum}` }, at);
    case 'too_small':
      return messages.shapeOutOfRange({ written, range: `at least ${issue.minimum}` }, at);
    case 'invalid_format':
      return messages.shapeWrongForm({ written: String(value), form: issue.message }, at);
    default:
      return messages.shapeRefused({ problem: issue.message }, at);
  }
}

const unknownWord = (written: string, allowed: readonly string[], at: At) =>
  messages.shapeUnknownWord({ written, allowed, nearest: nearest(written, allowed) }, at);

function missingKey({ path, expected }: z.core.$ZodIssueInvalidType, at: At): Diagnostic {
  const owner = path.length > 1 ? `"${path.slice(0, -1).join('.')}"` : 'the file';
  return messages.shapeMissingKey({ owner, keys: `"${String(path.at(-1))}"`, described: inWords(expected) }, at);
}

const wrongType = ({ expected }: z.core.$ZodIssueInvalidType, found: string, at: At) =>
  messages.shapeWrongType({ expected: inWords(expected), found }, at);

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
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);

/** The keys that a map of the schema may have. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  const found = path.reduce<unknown>((inner, step) => {
    const { shape, element, items, valueType } = definitionOf(inner);
    return shape?.[String(step)] ?? valueType ?? element ?? items?.[Number(step)];
  }, schema);
  return Object.keys(definitionOf(found).shape ?? {});
}

/** The parts of a zod schema that hold others. */
interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly items?: readonly unknown[];
  readonly valueType?: unknown;
  readonly innerType?: unknown;
}

function definitionOf(schema: unknown): Definition {
  const definition = (schema as { readonly def?: Definition } | undefined)?.def ?? {};
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}
