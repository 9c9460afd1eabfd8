import { isDeepStrictEqual } from 'node:util';
import { childSchemas, type Schema } from '../load/schema-walk.ts';
import type { Path } from '../load/state.ts';
import type { Language } from '../text/text.ts';
import { type Alignment, alignByKey, alignBySequence } from './align.ts';
import type { ChangeType, FieldChange } from './change.ts';
import { dateShift } from './date-shift.ts';
import { factKindOf, gistOf, keyFieldsOf, targetOf } from './facts.ts';
import { quantityShift } from './quantity-shift.ts';
import { wordRuns } from './word-runs.ts';

/** Two values of one schema, with the way to each. */
interface Pair {
  readonly schema: Schema;
  /** The schema of the object in which they stand, and under which key. */
  readonly parent?: Schema;
  readonly key?: string | number;
  readonly old: unknown;
  readonly now: unknown;
  readonly was: Path;
  readonly is: Path;
}

/** All fields in which two values of a schema differ, whatever the schema. */
export function compareValues(schema: Schema, old: unknown, now: unknown): readonly FieldChange[] {
  return compare({ schema, old, now, was: [], is: [] });
}

function compare(pair: Pair): readonly FieldChange[] {
  const { schema, old, now } = pair;
  if (isDeepStrictEqual(old, now)) return [];
  if (old === undefined) return [changeOf('added', pair)];
  if (now === undefined) return [changeOf('removed', pair)];
  if (factKindOf(schema, pair.parent, pair.key) !== undefined) return [changeOf('changed', pair)];
  if (Array.isArray(old) && Array.isArray(now)) return compareLists(pair, old, now);
  if (isObject(old) && isObject(now)) return compareObjects(pair, old, now);
  return [changeOf('changed', pair)];
}

function compareObjects(pair: Pair, old: Fields, now: Fields): readonly FieldChange[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return keys.flatMap((key) => compare(inside(pair, key, key, old[key], now[key])));
}

function compareLists(pair: Pair, old: readonly unknown[], now: readonly unknown[]): readonly FieldChange[] {
  const [member] = childSchemas(pair.schema, 0);
  if (!member) return [changeOf('changed', pair)];
  const { kept, removed, added } = alignMembers(member, old, now);
  const at = (from: number, to: number) => inside(pair, from, to, old[from], now[to]);
  return [
    ...removed.map((from) => changeOf('removed', { ...inside(pair, from, from, old[from], undefined) })),
    ...kept
      .toSorted((a, b) => a.to - b.to)
      .flatMap(({ from, to, isMoved }) => [
        ...(isMoved ? [changeOf('moved', at(from, to))] : []),
        ...compare(at(from, to)),
      ]),
    ...added.map((to) => changeOf('added', inside(pair, to, to, undefined, now[to]))),
  ];
}

function alignMembers(member: Schema, old: readonly unknown[], now: readonly unknown[]): Alignment {
  const fields = keyFieldsOf(member);
  const [before, after] = [old, now].map((list) => list.map((one) => keyOf(one, fields)));
  if (before && after && areUnique(before) && areUnique(after)) return alignByKey(before, after);
  return alignBySequence(old, now, isDeepStrictEqual, areAlike);
}

/** What a member of a list is known by; undefined when it has nothing of the kind. */
function keyOf(member: unknown, fields: readonly string[]): string | undefined {
  if (!isObject(member)) return JSON.stringify(member);
  const own = fields.map((field) => member[field]);
  return own.every((value) => value === undefined) ? undefined : JSON.stringify(own);
}

const areUnique = (keys: readonly (string | undefined)[]): keys is readonly string[] =>
  keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;

/** Members that agree in something are taken for one that was changed; so are any two sentences. */
function areAlike(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return false;
  return 'ja' in a || Object.keys(a).some((key) => isDeepStrictEqual(a[key], b[key]));
}

function inside(pair: Pair, from: string | number, to: string | number, old: unknown, now: unknown): Pair {
  const [schema] = childSchemas(pair.schema, to);
  const path = { was: [...pair.was, from], is: [...pair.is, to] };
  return { schema: schema ?? pair.schema, parent: pair.schema, key: to, old, now, ...path };
}

/** Fields that say how something is known. */
const PROVENANCE = new Set<string | number>(['source', 'basis', 'note', 'written', 'words', 'issuerBasis', 'sha256']);

function changeOf(change: ChangeType, pair: Pair): FieldChange {
  const { old, now, was, is } = pair;
  const isProvenance = is.some((step) => PROVENANCE.has(step));
  const both = { ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) };
  return { change, was, now: is, isProvenance, ...both, ...detailOf(change, pair) } as FieldChange;
}

function detailOf(change: ChangeType, { schema, parent, key, old, now }: Pair) {
  const kind = factKindOf(schema, parent, key) ?? gistOf(schema);
  switch (kind) {
    case 'text':
      return textDetail(change, key, old, now);
    case 'date':
      return { kind, ...(change === 'changed' && { shift: dateShift(old as never, now as never) }) };
    case 'figure':
      return { kind, ...(change === 'changed' && { shift: quantityShift(old as never, now as never) }) };
    case 'reference':
      return { kind, of: targetOf(schema) };
    default:
      return { kind };
  }
}

function textDetail(change: ChangeType, key: string | number | undefined, old: unknown, now: unknown) {
  if (key !== 'ja' && key !== 'en') return { kind: 'text' };
  if (change !== 'changed') return key === 'en' ? { kind: 'translation' } : { kind: 'text', language: key };
  return { kind: 'text', language: key, words: wordRuns(String(old), String(now), key satisfies Language) };
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
