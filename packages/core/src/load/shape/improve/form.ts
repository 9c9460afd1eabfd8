import { messages } from '@shinrai/diagnostics';
import { idSchema, RESERVED_ID } from '../../../model/id.ts';
import { slugOf } from '../../slug.ts';
import type { Improver, Problem } from '../problem.ts';

const ID_PATTERN = idSchema
  .safeParse('-')
  .error?.issues.flatMap((issue) => ('pattern' in issue ? [issue.pattern] : []))[0];

/** A text that cannot be an id: the id that it would make. */
export const badId: Improver = ({ issue, value, at }) => {
  if (issue.code !== 'invalid_format' || issue.pattern !== ID_PATTERN) return undefined;
  return [
    messages.shapeBadId({ written: String(value), form: issue.message, suggestion: slugOf(String(value)) }, at()),
  ];
};

/** An id that names a device: no other is near it. */
export const reservedId: Improver = ({ issue, value, at }) => {
  if (issue.code !== 'custom' || issue.message !== RESERVED_ID) return undefined;
  return [messages.shapeBadId({ written: String(value), form: issue.message, suggestion: undefined }, at())];
};

/** A text that is not a web address. */
export const badAddress: Improver = ({ issue, value, schema, at }) => {
  const written = String(value);
  if (issue.code === 'invalid_format' && issue.format === 'url') return [messages.shapeBadAddress({ written }, at())];
  if (issue.code !== 'custom' || !isAddress(schema)) return undefined;
  return [messages.shapeWrongForm({ written, form: issue.message }, at())];
};

const isAddress = (schema: Problem['schema']): boolean =>
  schema?._zod.def.type === 'string' && (schema._zod.def as { readonly format?: string }).format === 'url';

/** A text of another form than its pattern: the words of the schema about it. */
export const wrongForm: Improver = ({ issue, value, description, at }) => {
  if (issue.code !== 'invalid_format') return undefined;
  const own = issue.message.startsWith('Invalid') ? undefined : issue.message;
  const form = own ?? description ?? `the pattern ${issue.pattern ?? issue.format}`;
  return [messages.shapeWrongForm({ written: String(value), form }, at())];
};
