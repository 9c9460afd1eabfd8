import type { TemplatePlace } from '@shinrai/diagnostics';

/** One template file as it was read. */
export interface TemplateSource {
  /** Path below the folder of templates, without `.hbs`: `briefing/pack`. */
  readonly name: string;
  /** Path for messages. */
  readonly file: string;
  readonly text: string;
}

/** A stretch of a template; lines count from 1 and columns from 0, as Handlebars counts them. */
export interface Stretch {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The place of a stretch, with its line and the one before, so that a reporter can show it. */
export function placeOf({ file, text }: TemplateSource, { start, end }: Stretch): TemplatePlace {
  const first = Math.max(1, start.line - 1);
  const lines = text.split(/\r?\n/).slice(first - 1, start.line);
  const length = end.line === start.line ? Math.max(1, end.column - start.column) : undefined;
  return { kind: 'template', file, line: start.line, column: start.column + 1, length, source: { first, lines } };
}

/** What stands in a stretch, on one line and not longer than a message can bear. */
export function excerptOf({ text }: TemplateSource, { start, end }: Stretch): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : line.length));
  const excerpt = cut.join(' ').replace(/\s+/g, ' ').trim();
  return excerpt.length > 60 ? `${excerpt.slice(0, 59)}…` : excerpt;
}

/** The stretch of one character at an offset. */
export function stretchAt(text: string, offset: number): Stretch {
  const before = text.slice(0, offset).split('\n');
  const start = { line: before.length, column: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, column: start.column + 1 } };
}
