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
  if (isPiece(view)) return pieceSays(view, path);
  return Object.entries(view).flatMap(([key, value]) => saidBy(value, path === '' ? key : `${path}.${key}`));
}

type Piece = Extract<Inline, { readonly kind: 'text' | 'gap' }>;

const isPiece = (view: object): view is Piece =>
  'kind' in view && ((view.kind === 'text' && 'value' in view) || (view.kind === 'gap' && 'reason' in view));

function pieceSays(piece: Piece, path: string): readonly Said[] {
  const text = piece.kind === 'gap' ? piece.words : piece.value;
  return piece.ref ? [{ path, text, ref: piece.ref }] : [];
}
