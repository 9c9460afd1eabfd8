import { messages } from '@shinrai/diagnostics';
import type { Schema } from '../../schema-walk.ts';
import { describeValue } from '../describe-value.ts';
import { mapOf, requiredKeys } from '../form-of.ts';
import type { Improver } from '../problem.ts';

const WORDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map with keys',
  record: 'a map with keys',
};

/** A value of another type than the place asks for. */
export const wrongType: Improver = ({ issue, value, schema, description, at }) => {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_union') return undefined;
  const type = issue.code === 'invalid_type' ? issue.expected : 'value of another kind';
  const advice = adviceFor(type, value, schema);
  const form = advice === undefined && type === 'object' && schema ? mapOf(schema) : undefined;
  const holes = { expected: WORDS[type] ?? type, found: describeValue(value), description: description ?? form };
  return [messages.shapeWrongType({ ...holes, advice }, at())];
};

/** What stands in YAML as it is, without quotes, between brackets too. */
const BARE = /^[^\s:#{}[\],&*!|>'"%@`-][^:#{}[\],]*$/;

function adviceFor(type: string, value: unknown, schema: Schema | undefined): string | undefined {
  const isPlain = typeof value !== 'object';
  if (type === 'object' && isPlain && BARE.test(String(value))) {
    const [only, ...more] = schema ? requiredKeys(schema) : [];
    return only !== undefined && more.length === 0 ? `Write { ${only}: ${value} }` : undefined;
  }
  if (type === 'string' && isPlain) return `Put it in quotes: '${value}'`;
  if (type === 'array' && isPlain) return `Write it as a list: [${value}]`;
  if (type === 'array' && !Array.isArray(value)) return 'Start each entry of the list with "- "';
  if (type === 'object' && Array.isArray(value)) return 'Only one belongs here; leave out the "- "';
  if (type === 'number' && typeof value === 'string' && /^-?[\d.]+$/.test(value)) return 'Write it without quotes';
  if (type === 'boolean' && typeof value === 'string') return 'Write true or false, without quotes';
  return undefined;
}
