import { valueAt } from '../collections.ts';
import type { Located, Path } from '../state.ts';

/** A value as it stands in the file, for messages: dates and numbers in the author's own form. */
export function writtenIn({ tree, path }: Located<unknown>, field: Path): string {
  return String(valueAt(tree.data, [...path, ...field]));
}
