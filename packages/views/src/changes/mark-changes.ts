import type { Inline } from '../parts/inline.ts';

/**
 * A view in which every piece is marked that does not stand in the same view of an earlier state: another wording of a
 * fact, or a fact that was not there. What says no fact, and the frame around the document, is never marked. Equal views
 * give back the view as it is.
 */
export function markChanges<View extends object>(now: View, was: View | undefined): View {
  const known = new Set<string>();
  walk(was, (piece) => known.add(keyOf(piece)));
  return marked(now, known) as View;
}

type Said = Extract<Inline, { kind: 'text' | 'gap' }>;

function marked(value: unknown, known: ReadonlySet<string>): unknown {
  if (isSaid(value)) return known.has(keyOf(value)) ? value : { ...value, changed: true };
  if (Array.isArray(value))
    return mapped(
      value,
      value.map((one) => marked(one, known)),
    );
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, key === FRAME ? one : marked(one, known)] as const);
  return entries.every(([key, one]) => one === value[key]) ? value : Object.fromEntries(entries);
}

/** The same list where nothing in it was marked. */
const mapped = (old: readonly unknown[], now: readonly unknown[]) =>
  now.every((one, at) => one === old[at]) ? old : now;

function walk(value: unknown, visit: (piece: Said) => void): void {
  if (isSaid(value)) visit(value);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one, visit);
}

/** What stands around a document changes with the day; that is no change of what it says. */
const FRAME = 'frame';

const keyOf = (piece: Said): string =>
  [piece.ref?.entity, piece.ref?.field, piece.kind === 'text' ? piece.value : piece.words].join('\n');

function isSaid(value: unknown): value is Said {
  if (!isFields(value) || (value.kind !== 'text' && value.kind !== 'gap')) return false;
  return isFields(value.ref);
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
