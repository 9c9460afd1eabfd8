import type { FactRef, Inline } from '@shinrai/views';

/** A text of a view that says a fact. */
export interface Said {
  /** Where it stands in the view, without positions: `pillars.sectors.gist`. */
  readonly path: string;
  readonly text: string;
  readonly ref: FactRef;
}

/** Every text of a view that carries the reference of a fact, gaps included. */
export function saidBy(view: unknown, path = ''): readonly Said[] {
  if (Array.isArray(view)) return view.flatMap((item) => saidBy(item, path));
  if (typeof view !== 'object' || view === null) return [];
  const piece = view as Partial<Inline & Record<string, unknown>>;
  if (piece.kind === 'text' && 'value' in piece) return piece.ref ? [{ path, text: piece.value, ref: piece.ref }] : [];
  if (piece.kind === 'gap') return [{ path, text: piece.words, ref: piece.ref }] as Said[];
  return Object.entries(view).flatMap(([key, value]) => saidBy(value, path === '' ? key : `${path}.${key}`));
}
