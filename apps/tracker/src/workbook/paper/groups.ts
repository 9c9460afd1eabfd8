import type { IssuedSheet } from '../../meta/issued.ts';

/** A heading of a group, or rows below one. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly words: string; readonly level: number }
  | { readonly kind: 'rows'; readonly rows: readonly number[] };

/**
 * The rows of a table, as numbers from 0, under headings: those that the columns of the groups hold, each time that they
 * change. A group without words has no heading.
 */
export function paperParts(groups: readonly string[], { columns, rows }: IssuedSheet): readonly PaperPart[] {
  const places = groups.map((key) => columns.findIndex((column) => column.key === key));
  const wordsOf = (at: number) => places.map((place) => rows[at]?.values[place]?.text ?? '');
  const all = rows.map((_, at) => at);
  const starts = all.filter((at) => at === 0 || wordsOf(at).join('\n') !== wordsOf(at - 1).join('\n'));
  return starts.flatMap((start, index): readonly PaperPart[] => {
    const before = start === 0 ? [] : wordsOf(start - 1);
    const words = wordsOf(start);
    const changed = words.findIndex((word, level) => word !== before[level]);
    const headings = words.map((word, level) => ({ kind: 'heading' as const, words: word, level })).slice(changed);
    return [
      ...headings.filter((heading) => heading.words !== ''),
      { kind: 'rows', rows: all.slice(start, starts[index + 1]) },
    ];
  });
}
