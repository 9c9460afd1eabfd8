import { readFile } from 'node:fs/promises';
import { sha256 } from '@shinrai/build';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml';
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
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text === 'string') return parseTemplate(text, file);
  const place = { kind: 'template', file } as const;
  return text.code === 'ENOENT'
    ? fail(messages.templateNotFound({ template: file }, { place }))
    : fail(messages.templateSyntax({ problem: `the file cannot be read: ${text.message}` }, { place }));
}

/** The template that a text holds; `file` is what findings call it. */
export function parseTemplate(text: string, file: string): Result<LoadedTemplate> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source: TemplateSource = { file, text, lines, contents: document.contents };
  const [broken] = document.errors;
  if (broken) return fail(syntaxFinding(source, broken));
  const shaped = trackerTemplateSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (shaped.success) return succeed({ template: shaped.data, digest: sha256(text) });
  return fail(
    ...shaped.error.issues.flatMap((issue) =>
      toFinding(issue, document.toJS(), (path, part) => locate(source, path, part)),
    ),
  );
}

/** Only the first: those behind it are its echo. */
function syntaxFinding(source: TemplateSource, { message, code, pos }: YAMLParseError) {
  const advice = code === 'UNEXPECTED_TOKEN' ? 'Put a text that holds { } : # or , into quotes' : undefined;
  return messages.yamlSyntax({ problem: message, advice }, { place: placeAt(source, ...pos) });
}
