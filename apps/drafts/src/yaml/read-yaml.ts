import { existsSync, readFileSync } from 'node:fs';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { findingsOf } from './findings.ts';
import { placeAt } from './locate.ts';

/** Reads a YAML file by a schema. What is wrong with it is a finding at its line; then there is no value. */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): Result<z.output<Schema>> {
  if (!existsSync(file)) return fail(messages.templateNotFound({ template: file }));
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source = { file: file.replaceAll('\\', '/'), text, lines, contents: document.contents };
  const [error] = document.errors;
  if (error) return fail(messages.yamlSyntax({ problem: error.message }, { place: placeAt(source, error.pos[0]) }));
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return succeed(result.data);
  return fail(...result.error.issues.flatMap((issue) => findingsOf(source, schema, data, issue)));
}
