import { messages } from '@shinrai/diagnostics';
import { type Improver, keysOf } from '../problem.ts';

/** A key without a value, a text of blanks, a file without anything. */
export const emptyValue: Improver = ({ value, key, schema, at }) => {
  if (value !== null && !(typeof value === 'string' && value.trim() === '')) return undefined;
  if (key === undefined) return [messages.shapeEmptyFile({ keys: keysOf(schema) }, at())];
  return [messages.shapeEmptyValue({ key }, at())];
};
