import { readFileSync } from 'node:fs';
import { type Diagnostic, type FilePlace, fail, messages, nearest, type Result, succeed } from '@shinrai/diagnostics';
import { isMap, isNode, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A file of YAML that is being read, with what is needed to point into it. */
interface Reading {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly contents: unknown;
}

/** Reads a YAML file by a schema. What is wrong with it is a finding at its line; then there is no value. */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): Result<z.output<Schema>> {
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reading = { file: file.replaceAll('\\', '/'), text, lines, contents: document.contents };
  const [error] = document.errors;
  if (error) return fail(messages.yamlSyntax({ problem: error.message }, { place: placeOf(reading, error.pos[0]) }));
  const result = schema.safeParse(document.toJS());
  if (result.success) return succeed(result.data);
  return fail(...result.error.issues.flatMap((issue) => findingsOf(reading, document.toJS(), schema, issue)));
}

function findingsOf(
  reading: Reading,
  data: unknown,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      messages.shapeUnknownKey(
        { key, allowed, nearest: nearest(key, allowed) },
        { place: at(reading, [...issue.path, key], 'key') },
      ),
    );
  }
  return [findingOf(issue, valueAt(data, issue.path), { place: at(reading, issue.path, 'value') })];
}

function findingOf(issue: z.core.$ZodIssue, value: unknown, place: { readonly place: FilePlace }): Diagnostic {
  const written = JSON.stringify(value) ?? '';
  switch (issue.code) {
    case 'invalid_value':
      return messages.shapeUnknownWord(
        {
          written: String(value),
          allowed: issue.values.map(String),
          nearest: nearest(String(value), issue.values.map(String)),
        },
        place,
      );
    case 'invalid_type':
      if (value === undefined) {
        const key = String(issue.path.at(-1) ?? '');
        return messages.shapeMissingKey(
          {
            owner: issue.path.slice(0, -1).join('.') || 'the file',
            keys: key,
            described: WORDS[issue.expected] ?? issue.expected,
          },
          place,
        );
      }
      return messages.shapeWrongType({ expected: WORDS[issue.expected] ?? issue.expected, found: written }, place);
    case 'too_big':
      return messages.shapeOutOfRange({ written, range: `at most ${issue.maximum}` }, place);
    case 'too_small':
      return messages.shapeOutOfRange({ written, range: `at least ${issue.minimum}` }, place);
    case 'invalid_format':
      return messages.shapeWrongForm({ written: String(value), form: issue.message }, place);
    default:
      return messages.shapeRefused({ problem: issue.message }, place);
  }
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

type Path = readonly PropertyKey[];

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);

/** The keys that a map of the schema may have. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  const found = path.reduce<unknown>((inner, step) => {
    const { shape, element, items } = definitionOf(inner);
    return shape?.[String(step)] ?? element ?? items?.[Number(step)];
  }, schema);
  return Object.keys(definitionOf(found).shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly items?: readonly unknown[];
  readonly innerType?: unknown;
}

function definitionOf(schema: unknown): Definition {
  const definition = (schema as { readonly def?: Definition } | undefined)?.def ?? {};
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}

/** The place of a value or of its key; of what is not there, the place of the map that lacks it. */
function at(reading: Reading, path: Path, part: 'key' | 'value'): FilePlace {
  let node = reading.contents;
  for (const [depth, step] of path.entries()) {
    const pair: Pair | undefined = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined;
    const isLast = depth === path.length - 1;
    const next = pair
      ? isLast && part === 'key'
        ? pair.key
        : (pair.value ?? pair.key)
      : (node as { items?: unknown[] }).items?.[Number(step)];
    if (!isNode(next)) break;
    node = next;
  }
  const range = (node as Node | null)?.range;
  return placeOf(reading, range?.[0] ?? 0);
}

function placeOf({ file, text, lines }: Reading, offset: number): FilePlace {
  const { line, col } = lines.linePos(offset);
  return {
    kind: 'file',
    file,
    line,
    column: col,
    source: { first: line, lines: [text.split(/\r?\n/)[line - 1] ?? ''] },
  };
}
