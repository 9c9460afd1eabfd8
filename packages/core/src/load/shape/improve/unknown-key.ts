import { messages, nearest } from '@shinrai/diagnostics';
import { childValue } from '../../collections.ts';
import { type Improver, keysOf } from '../problem.ts';

/** Keys of one map that are told. */
const TOLD = 20;

/** A key that the map does not know: the closest one that it knows and does not have yet. */
export const unknownKey: Improver = ({ issue, path, schema, value, at }) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const allowed = keysOf(schema);
  const free = allowed.filter((key) => childValue(value, key) === undefined);
  return issue.keys
    .slice(0, TOLD)
    .map((key) => messages.shapeUnknownKey({ key, allowed, nearest: nearest(key, free) }, at('key', [...path, key])));
};
