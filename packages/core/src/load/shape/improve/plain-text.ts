import { messages } from '@shinrai/diagnostics';
import { type Improver, keysOf } from '../problem.ts';

/** A bare text where a text in two languages belongs. */
export const plainText: Improver = ({ issue, value, schema, at }) => {
  if (issue.code !== 'invalid_type' || typeof value !== 'string' || !keysOf(schema).includes('ja')) return undefined;
  return [messages.shapePlainText({ found: `"${value}"`, written: value }, at())];
};
