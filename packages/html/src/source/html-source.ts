import type { TemplatePlace } from '@shinrai/diagnostics';

/** A text and the name it goes by in messages. */
export interface HtmlSource {
  readonly file: string;
  readonly text: string;
}

/** The place of a stretch of text, with its line and the one before. */
export function placeAt({ file, text }: HtmlSource, start: number, end = start + 1): TemplatePlace {
  const before = text.slice(0, start).split('\n');
  const line = before.length;
  const first = Math.max(1, line - 1);
  const lines = text.split(/\r?\n/).slice(first - 1, line);
  const column = (before.at(-1)?.length ?? 0) + 1;
  const [visible = ''] = text.slice(start, end).split('\n');
  return { kind: 'template', file, line, column, length: Math.max(1, visible.length), source: { first, lines } };
}
