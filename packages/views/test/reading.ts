import { type Inline, type Line, plainText } from '../src/index.ts';

const INLINE_KINDS = new Set<unknown>(['text', 'strong', 'link', 'note', 'gap']);

const isLine = (value: unknown): value is Line =>
  Array.isArray(value) && value.length > 0 && value.every((piece) => INLINE_KINDS.has((piece as Inline | null)?.kind));

/** A view as a person would read it: every line as its words, everything else as it is. */
export function reading(view: unknown): unknown {
  if (isLine(view)) return plainText(view);
  if (Array.isArray(view)) return view.map(reading);
  if (typeof view !== 'object' || view === null) return view;
  return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, reading(value)]));
}

/** Every line that a view holds, wherever it stands. */
export function linesOf(view: unknown): readonly Line[] {
  if (isLine(view)) return [view];
  if (typeof view !== 'object' || view === null) return [];
  return Object.values(view).flatMap(linesOf);
}
