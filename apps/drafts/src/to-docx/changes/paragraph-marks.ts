import type { Change } from '../around.ts';

/** What the mark at the end of a paragraph bears: nothing, one mark, or both, when it goes whichever way is taken. */
export type ParagraphMarks = readonly Change[];

/**
 * The marks of the paragraphs of a cell, or of the last pages, so that each way leaves whole paragraphs. Word takes a
 * mark away by joining its paragraph to the next one; what is new at the very end is therefore a change of the mark
 * before it, as when somebody types it there. `undefined` stands for what is no paragraph.
 *
 * @see ECMA-376 part 1, 17.13.5.19 and 17.13.5.15
 */
export function paragraphMarks(changes: readonly (Change | null | undefined)[]): readonly ParagraphMarks[] {
  const own = changes.map((change): ParagraphMarks => (change ? [change] : []));
  const kept = changes.findLastIndex((change) => !change);
  const tail = changes.slice(kept + 1) as readonly Change[];
  if (tail.length === 0) return own;
  const isJoined = kept >= 0 && changes[kept] === null;
  return [...own.slice(0, isJoined ? kept : kept + 1), ...(isJoined ? shifted(tail) : settled(tail))];
}

/** The paragraph before takes the mark of the first, each the mark of the next; the last mark always stays. */
const shifted = (tail: readonly Change[]): readonly ParagraphMarks[] => [...tail.map((change) => [change]), []];

/** Where nothing stays, the first paragraph of the other kind stands for what stays, and the mark before it goes. */
function settled(tail: readonly Change[]): readonly ParagraphMarks[] {
  const turn = tail.findIndex(({ kind }) => kind !== tail[0]?.kind);
  if (turn < 0) return [...tail.slice(0, -1).map((change) => [change]), []];
  const both = [tail[turn - 1], tail[turn]] as readonly Change[];
  return [...tail.slice(0, turn - 1).map((change) => [change]), both, ...shifted(tail.slice(turn + 1))];
}
