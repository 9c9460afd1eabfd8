import type { TemplateSource } from './template-source.ts';
import { type Stretch, stretchAt } from './template-source.ts';

/** What the parser refused, in words for authors of templates. */
export interface SyntaxProblem {
  readonly problem: string;
  readonly advice?: string;
  readonly stretch: Stretch;
}

/**
 * Reads an exception of the Handlebars parser. It tells two kinds of mistake apart only by their text: a closing tag
 * that does not match comes with line and column, everything else with a line and an excerpt that ends at the place.
 */
export function toSyntaxProblem(source: TemplateSource, error: unknown): SyntaxProblem {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  if (lineNumber !== undefined && column !== undefined) return mismatch(message, lineNumber, column);
  if (/got 'EOF'/.test(message)) return unclosed(source);
  return unexpected(source, message);
}

function mismatch(message: string, line: number, column: number): SyntaxProblem {
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  const stretch = { start: { line, column }, end: { line, column: column + (opened?.length ?? 1) } };
  if (!opened || !closed) return { problem: message.replace(/ - \d+:\d+$/, ''), stretch };
  return {
    problem: `{{#${opened}}} is closed by {{/${closed}}}`,
    advice: `Close it with {{/${opened}}}; what is opened last is closed first`,
    stretch,
  };
}

/** The file ended inside a block: the innermost one that is still open is named. */
function unclosed({ text }: TemplateSource): SyntaxProblem {
  const open: RegExpExecArray[] = [];
  for (const tag of text.matchAll(/\{\{~?([#/])[>*]?\s*([^\s}~]+)/g)) {
    if (tag[1] === '#') open.push(tag);
    else open.pop();
  }
  const last = open.at(-1);
  if (!last) return { problem: 'the file ends too early', stretch: stretchAt(text, text.length) };
  return {
    problem: `{{#${last[2]}}} is never closed`,
    advice: `Close it with {{/${last[2]}}}`,
    stretch: stretchAt(text, last.index),
  };
}

function unexpected({ text }: TemplateSource, message: string): SyntaxProblem {
  const [, line = '1', shown = '', marker = ''] = /line (\d+):\n(.*)\n(-*)\^/.exec(message) ?? [];
  const stretch = stretchAt(text, findOffset(text, shown, marker.length, Number(line)));
  const near = text
    .split('\n')
    [stretch.start.line - 1]?.slice(stretch.start.column, stretch.start.column + 20)
    .trim();
  return {
    problem: near ? `"${near}" is not expected here` : 'something is missing here',
    advice: 'Check the braces, the quotes and the order of the words in {{...}}',
    stretch,
  };
}

/**
 * Where the parser's excerpt, up to 20 characters on each side of the place and without line feeds, stands in the text.
 */
function findOffset(text: string, shown: string, marked: number, line: number): number {
  const past = shown.slice(0, marked).replace(/^\.\.\./, '');
  const upcoming = shown.slice(marked).replace(/\.\.\.$/, '');
  const ends = lineStarts(text);
  for (let offset = ends[line - 1] ?? 0; offset <= text.length; offset += 1) {
    const before = text.slice(Math.max(0, offset - 20), offset).replaceAll('\n', '');
    const after = text.slice(offset, offset + 40).replaceAll('\n', '');
    if (before.endsWith(past) && after.startsWith(upcoming)) return offset;
  }
  return ends[line - 1] ?? 0;
}

const lineStarts = (text: string) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
