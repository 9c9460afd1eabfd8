import { readFile, stat } from 'node:fs/promises';
import { sha256 } from '@shinrai/build';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { toFinding } from './findings.ts';
import { locate, placeAt, type TemplateSource } from './locate.ts';
import { type TrackerTemplate, trackerTemplateSchema } from './tracker-template.ts';

/** A template with the digest of the file that it was read from. */
export interface LoadedTemplate {
  readonly template: TrackerTemplate;
  readonly digest: string;
}

/** Reads a tracker's template. Whatever is wrong with it is found in one run, each with its line. */
export async function loadTemplate(file: string): Promise<Result<LoadedTemplate>> {
  const place = { kind: 'template', file } as const;
  const text = await readText(file).catch((error: NodeJS.ErrnoException) => error);
  if (text === undefined) return fail(messages.templateTooMuch(TOO_MUCH, { place }));
  if (typeof text === 'string') return parseTemplate(text, file);
  return text.code === 'ENOENT'
    ? fail(messages.templateNotFound({ template: file }, { place }))
    : fail(messages.templateSyntax({ problem: `the file cannot be read: ${text.message}` }, { place }));
}

/** Bytes that a template may have, and lines and entries: several times those of ours. */
const LARGEST = 500_000;
const MOST = 8_000;
const TOO_MUCH = {
  problem: 'it is no file, or far too large',
  limit: `a file of ${LARGEST} bytes, ${MOST} lines and entries`,
};

/** The text of a template; undefined for what is no file, and for what would keep a parser busy. */
async function readText(file: string): Promise<string | undefined> {
  const stats = await stat(file);
  if (!stats.isFile() || stats.size > LARGEST) return undefined;
  const text = await readFile(file, 'utf8');
  return (text.match(/[\n,[{]/g)?.length ?? 0) > MOST ? undefined : text;
}

/** The template that a text holds; `file` is what findings call it. */
export function parseTemplate(text: string, file: string): Result<LoadedTemplate> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source: TemplateSource = { file, text, lines, contents: document.contents };
  const [broken] = document.errors;
  if (broken) return fail(syntaxFinding(source, broken));
  const alias = firstAlias(document);
  if (alias) {
    const [start, end] = alias.range ?? [0, 0];
    const place = placeAt(source, start, end);
    return fail(messages.yamlAlias({ alias: `*${alias.source}` }, { place }));
  }
  const shaped = trackerTemplateSchema.safeParse(document.toJS());
  if (shaped.success) return succeed({ template: shaped.data, digest: sha256(text) });
  const data: unknown = document.toJS();
  const issues = shaped.error.issues.flatMap(oneByOne);
  const told = issues
    .slice(0, TOLD)
    .flatMap((issue) => toFinding(issue, data, (path, part) => locate(source, path, part)));
  const more = messages.shapeMore({ told: TOLD, all: issues.length }, { place: { kind: 'template', file } });
  return fail(...told, ...(issues.length > TOLD ? [more] : []));
}

/** Values that are told: each is looked up, and nobody reads a thousand. */
const TOLD = 100;

/** A complaint about several keys as one about each. */
const oneByOne = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

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

/** Only the first: those behind it are its echo. */
function syntaxFinding(source: TemplateSource, { message, code, pos }: YAMLParseError) {
  const advice = code === 'UNEXPECTED_TOKEN' ? 'Put a text that holds { } : # or , into quotes' : undefined;
  return messages.yamlSyntax({ problem: message, advice }, { place: placeAt(source, ...pos) });
}
