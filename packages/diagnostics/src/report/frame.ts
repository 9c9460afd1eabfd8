import type { Place, SourceLines } from '../place.ts';
import { clean } from './clean.ts';
import { displayWidth, takeColumns, takeLastColumns } from './width.ts';

/** Columns of a line that are shown, and of these at most before the place. */
const BEFORE = 60;
const WINDOW = 110;

/** What a code frame is made of, so that the reporter only has to join and colour it. */
export interface FrameLine {
  readonly number: string;
  readonly text: string;
  /** Where the caret line goes under this line, as its indentation and its carets. */
  readonly marks?: { readonly indent: string; readonly carets: string } | undefined;
}

/** The lines around a place with carets under what is meant; none for a place that carries no source. */
export function frameOf(place: Place): readonly FrameLine[] {
  if (place.kind !== 'file' && place.kind !== 'template') return [];
  const { source, line, column = 1, length = 1 } = place;
  if (!source || line === undefined) return [];
  return source.lines.map((text, at) =>
    source.first + at === line
      ? markedLine(line, text, column - (source.skipped ?? 0), length)
      : plainLine(source, at, text),
  );
}

function plainLine(source: SourceLines, at: number, text: string): FrameLine {
  return { number: String(source.first + at), text: shortenEnd(clean(text), WINDOW) };
}

/** Long lines are shown from shortly before the place on. */
function markedLine(line: number, text: string, column: number, length: number): FrameLine {
  const before = shortenStart(clean(text.slice(0, column - 1)), BEFORE);
  const marked = shortenEnd(clean(text.slice(column - 1, column - 1 + length)), WINDOW - displayWidth(before));
  const room = WINDOW - displayWidth(before + marked);
  const after = shortenEnd(clean(text.slice(column - 1 + length)), room);
  return {
    number: String(line),
    text: before + marked + after,
    marks: { indent: ' '.repeat(displayWidth(before)), carets: '^'.repeat(Math.max(1, displayWidth(marked))) },
  };
}

const shortenEnd = (text: string, columns: number) =>
  displayWidth(text) <= columns ? text : `${takeColumns(text, columns - 1)}…`;

const shortenStart = (text: string, columns: number) =>
  displayWidth(text) <= columns ? text : `…${takeLastColumns(text, columns - 1)}`;
