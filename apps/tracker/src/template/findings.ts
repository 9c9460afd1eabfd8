import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { knownKeys } from './known-keys.ts';
import type { locate, Path } from './locate.ts';

type Issue = z.core.$ZodIssue;
type Locate = (path: Path, part?: 'key' | 'value') => ReturnType<typeof locate>;

/** What is wrong with a template's value, said to the person who wrote it. */
export function toFinding(issue: Issue, data: unknown, locateIn: Locate): readonly Diagnostic[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const at = { place: locateIn(path) };
  const written = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        messages.shapeUnknownKey(
          { key, allowed: [], nearest: nearest(key, knownKeys()) },
          { place: locateIn([...path, key], 'key') },
        ),
      );
    case 'invalid_type':
      return [wrongType(issue, path, written, at)];
    case 'invalid_value':
      return [unknownWord(written, issue.values.map(String), at)];
    case 'invalid_union':
      return [unknownKind(issue, path, data, locateIn)];
    case 'too_big':
      return [size('long', issue.origin, Number(issue.maximum), written, at)];
    case 'too_small':
      return [size('short', issue.origin, Number(issue.minimum), written, at)];
    case 'invalid_format':
      return [messages.shapeWrongForm({ written: String(written), form: issue.message }, at)];
    case 'custom':
      return [custom(issue, at)];
    default:
      return [messages.shapeRefused({ problem: issue.message }, at)];
  }
}

type At = { readonly place: ReturnType<Locate> };

function wrongType(issue: Issue & { code: 'invalid_type' }, path: Path, written: unknown, at: At): Diagnostic {
  if (written !== undefined)
    return messages.shapeWrongType({ expected: nameOf(issue.expected), found: describe(written) }, at);
  const key = String(path.at(-1));
  return messages.shapeMissingKey(
    { owner: ownerOf(path), keys: `"${key}"`, described: `${key}: ${nameOf(issue.expected)}` },
    at,
  );
}

/** A sheet or a part of the instructions of a kind that there is not. */
function unknownKind(
  issue: Issue & { code: 'invalid_union' },
  path: Path,
  data: unknown,
  locateIn: Locate,
): Diagnostic {
  const written = valueAt(data, path);
  const allowed = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (written !== undefined) return unknownWord(written, allowed, { place: locateIn(path) });
  const key = String(path.at(-1));
  return messages.shapeMissingKey(
    { owner: ownerOf(path), keys: `"${key}"`, described: `${key}: one of ${allowed.join(', ')}` },
    { place: locateIn(path) },
  );
}

const unknownWord = (written: unknown, allowed: readonly string[], at: At) =>
  messages.shapeUnknownWord({ written: String(written), allowed, nearest: nearest(String(written), allowed) }, at);

function size(which: 'long' | 'short', origin: string, limit: number, written: unknown, at: At): Diagnostic {
  if (typeof written === 'number') {
    return messages.shapeOutOfRange({ written, range: `${which === 'long' ? 'at most' : 'at least'} ${limit}` }, at);
  }
  const length = typeof written === 'string' || Array.isArray(written) ? written.length : 0;
  const holes = { length, limit, unit: origin === 'string' ? 'characters' : 'entries' };
  return which === 'long' ? messages.shapeTooLong(holes, at) : messages.shapeTooShort(holes, at);
}

function custom(issue: Issue & { code: 'custom' }, at: At): Diagnostic {
  const params = issue.params as { written: string; allowed: readonly string[] } | undefined;
  return params
    ? unknownWord(params.written, params.allowed, at)
    : messages.shapeRefused({ problem: issue.message }, at);
}

const NAMES: Readonly<Record<string, string>> = { object: 'a map', array: 'a list', tuple: 'a list', record: 'a map' };

const nameOf = (type: string) => NAMES[type] ?? `a ${type}`;

const ownerOf = (path: Path) => (path.length < 2 ? 'the template' : `"${path.slice(0, -1).join('.')}"`);

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  return `${typeof value} "${String(value)}"`;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined | null)?.[step], data);
