import { type Diagnostic, type FilePlace, fail, hasErrors, messages, type Result, succeed } from '@shinrai/diagnostics';
import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
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
  check?: Check<z.output<Schema>>,
): Result<z.output<Schema>> {
  const { value: text, findings } = readSettingsText(file);
  return text === undefined ? fail(...findings) : parseYaml(text, file, schema, check);
}

/** Reads a text of YAML by a schema; `file` is what findings call it. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  check: Check<z.output<Schema>> = () => [],
): Result<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source = { file: file.replaceAll('\\', '/'), text, lines, contents: document.contents };
  const [broken] = document.errors;
  if (broken) return fail(syntaxFinding(source, broken));
  const alias = firstAlias(document);
  if (alias) return fail(aliasFinding(source, alias));
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (!result.success) return fail(...tell(result.error.issues.flatMap(oneByOne), source, schema, data));
  const findings = check(result.data, placesIn(source));
  return hasErrors(findings) ? fail(...findings) : succeed(result.data);
}

/** Only the first: those behind it are its echo. */
function syntaxFinding(source: YamlSource, { message, code, pos }: YAMLParseError): Diagnostic {
  const advice = code === 'UNEXPECTED_TOKEN' ? 'Put a text that holds { } : # or , into quotes' : undefined;
  return messages.yamlSyntax({ problem: message, advice }, { place: placeAt(source, ...pos) });
}

/** An alias stands for another part of the file, and a few for more than anybody writes. */
function firstAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

function aliasFinding(source: YamlSource, alias: Alias): Diagnostic {
  const [start, end] = alias.range ?? [0, 0];
  return messages.yamlAlias({ alias: `*${alias.source}` }, { place: placeAt(source, start, end) });
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
