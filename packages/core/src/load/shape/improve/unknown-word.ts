import { messages, nearest } from '@shinrai/diagnostics';
import { describeValue } from '../describe-value.ts';
import type { Improver } from '../problem.ts';

/** A word that is not one of those that the place allows. */
export const unknownWord: Improver = ({ issue, value, at }) => {
  if (issue.code !== 'invalid_value') return undefined;
  const allowed = issue.values.map(String);
  if (typeof value === 'object') {
    return [messages.shapeWrongType({ expected: `one of ${allowed.join(', ')}`, found: describeValue(value) }, at())];
  }
  const written = String(value);
  return [messages.shapeUnknownWord({ written, allowed, nearest: nearest(written, allowed) }, at())];
};
