import type { SourceLines, TemplatePlace } from '@shinrai/diagnostics';

/** A text and the name it goes by in messages. */
export interface HtmlSource {
  readonly file: string;
  readonly text: string;
}

/** The place of a stretch of text, with its line and the one before. */
export function placeAt({ file, text }: HtmlSource, start: number, end = start + 1): TemplatePlace {
  const before = text.slice(0, start).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const [visible = ''] = text.slice(start, end).split('\n');
  const length = Math.max(1, visible.length);
  return { kind: 'template', file, line, column, length, source: linesAround(text, line, column) };
}

/** Characters around a place that are kept of its line; a report shows fewer. */
const AROUND = 500;

/** The line of a place and the one before; a stretch of it alone where they are long. */
function linesAround(text: string, line: number, column: number): SourceLines {
  const first = Math.max(1, line - 1);
  const lines = text.split(/\r?\n/).slice(first - 1, line);
  if (lines.every(({ length }) => length <= 2 * AROUND)) return { first, lines };
  const skipped = Math.max(0, column - 1 - AROUND);
  return { first: line, lines: [lines.at(-1)?.slice(skipped, column + AROUND) ?? ''], skipped };
}
