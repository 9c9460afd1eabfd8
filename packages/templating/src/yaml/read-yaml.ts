import { existsSync } from 'node:fs';
import { type Diagnostic, type FilePlace, fail, hasErrors, messages, type Result, succeed } from '@shinrai/diagnostics';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { readSettingsText } from '../source/read-text.ts';
import { findingsOf } from './findings.ts';
import { locate, type Path, placeAt, type YamlSource } from './locate.ts';

/** Points at the keys and values of a file that was read. */
export interface Places {
  key(path: Path): FilePlace;
  value(path: Path): FilePlace;
}

/** What a schema cannot ask of a value. */
export type Check<Value> = (value: Value, places: Places) => readonly Diagnostic[];

/** Reads a YAML file by a schema. What is wrong with it is a finding at its line; then there is no value. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  check: Check<z.output<Schema>> = () => [],
): Result<z.output<Schema>> {
  if (!existsSync(file)) return fail(messages.templateNotFound({ template: file }));
  const { value: text, findings: unread } = readSettingsText(file);
  if (text === undefined) return fail(...unread);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source = { file: file.replaceAll('\\', '/'), text, lines, contents: document.contents };
  const [error] = document.errors;
  if (error) return fail(messages.yamlSyntax({ problem: error.message }, { place: placeAt(source, error.pos[0]) }));
  const data = dataOf(document);
  if (data instanceof Error) return fail(messages.yamlSyntax({ problem: data.message }, { place: placeAt(source, 0) }));
  const result = schema.safeParse(data);
  if (!result.success) return fail(...tell(result.error.issues.flatMap(oneByOne), source, schema, data));
  const findings = check(result.data, placesIn(source));
  return hasErrors(findings) ? fail(...findings) : succeed(result.data);
}

/** The value of a document, or why it has none: aliases that stand for more than anybody writes. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

/** Values that are told: each is looked up, and nobody reads a thousand. */
const TOLD = 100;

type Issue = z.core.$ZodIssue;

function tell(issues: readonly Issue[], source: YamlSource, schema: z.ZodType, data: unknown): readonly Diagnostic[] {
  const told = issues.slice(0, TOLD).flatMap((issue) => findingsOf(source, schema, data, issue));
  const place = { kind: 'file', file: source.file } as const;
  return issues.length > TOLD ? [...told, messages.shapeMore({ told: TOLD, all: issues.length }, { place })] : told;
}

/** A complaint about several keys as one about each. */
const oneByOne = (issue: Issue): readonly Issue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

const placesIn = (source: YamlSource): Places => ({
  key: (path) => locate(source, path, 'key'),
  value: (path) => locate(source, path, 'value'),
});
