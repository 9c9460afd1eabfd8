import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { TemplateError } from '../template-error.ts';

/** Bytes that a file of templates, words or settings may have, and what it may have of each sign: several times ours. */
const LIMITS = { bytes: 500_000, entries: 8_000, expressions: 3_000, tags: 8_000, blocks: 60 };

/** What is counted before anything is parsed, in words. */
const SIGNS = [
  { sign: /[\n,[{]/g, most: LIMITS.entries, what: 'lines and entries' },
  { sign: /\{\{/g, most: LIMITS.expressions, what: 'expressions' },
  { sign: /</g, most: LIMITS.tags, what: 'tags' },
];

/**
 * The text of a file of templates, words or settings. Throws a TemplateError for what is no file, for one that is far too
 * large, and for a text that would keep a parser busy.
 */
export function readTemplateText(file: string): string {
  const stats = statSync(file);
  if (!stats.isFile()) throw new TemplateError(tooMuch(file, 'it is a folder, a device or a pipe', 'a file'));
  if (stats.size > LIMITS.bytes) throw new TemplateError(tooMuch(file, 'it is too large', `${LIMITS.bytes} bytes`));
  const text = readFileSync(file, 'utf8');
  const excess = excessIn(text, file);
  if (excess) throw new TemplateError(excess);
  return text;
}

/** The same for files of which findings are collected; one that is not there, or cannot be read, is a finding, too. */
export function readSettingsText(file: string): Result<string> {
  const place = { kind: 'file', file: file.replaceAll('\\', '/') } as const;
  try {
    return succeed(readTemplateText(file));
  } catch (error) {
    if (error instanceof TemplateError) return fail(error.diagnostic);
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? fail(messages.templateNotFound({ template: place.file }, { place }))
      : fail(messages.templateSyntax({ problem: `the file cannot be read: ${message}` }, { place }));
  }
}

/** What a text has too much of; undefined for all that somebody wrote. */
function excessIn(text: string, file: string): Diagnostic | undefined {
  for (const { sign, most, what } of SIGNS) {
    if ((text.match(sign)?.length ?? 0) > most) return tooMuch(file, `it has too many ${what}`, `at most ${most}`);
  }
  return blocksIn(text) > LIMITS.blocks
    ? tooMuch(file, 'its blocks are nested too deep', `at most ${LIMITS.blocks} blocks in each other`)
    : undefined;
}

function blocksIn(text: string): number {
  let [open, deepest] = [0, 0];
  for (const [, sign] of text.matchAll(/\{\{~?([#^/])[^}]/g)) {
    open = Math.max(0, open + (sign === '/' ? -1 : 1));
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

const tooMuch = (file: string, problem: string, limit: string): Diagnostic =>
  messages.templateTooMuch({ problem, limit }, { place: { kind: 'file', file: file.replaceAll('\\', '/') } });
