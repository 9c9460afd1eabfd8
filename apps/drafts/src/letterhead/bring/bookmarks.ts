import { all, attr, type Document, type Element, largest, setAttr } from '../xml.ts';

/**
 * Makes room for the bookmarks of the content, which have names and numbers of their own in a file: a letterhead that was
 * made of an earlier draft gives up its names. Gives how far the numbers have to move.
 */
export function makeRoom(content: readonly Element[], there: readonly Element[]): number {
  const ours = new Set(content.flatMap((block) => all(block, 'bookmarkStart').map((one) => attr(one, 'name'))));
  for (const one of there) if (ours.has(attr(one, 'name'))) removeBookmark(one);
  return largest(there, 'id') + 1;
}

/** Moves the numbers of all bookmarks in these elements. */
export function numberAnew(content: readonly Element[], shift: number): void {
  for (const name of ['bookmarkStart', 'bookmarkEnd'])
    for (const one of content.flatMap((block) => [block, ...all(block, name)]))
      if (one.localName === name) setAttr(one, 'id', Number(attr(one, 'id')) + shift);
}

function removeBookmark(start: Element): void {
  const document = start.ownerDocument as Document;
  const ends = all(document, 'bookmarkEnd').filter((end) => attr(end, 'id') === attr(start, 'id'));
  for (const one of [start, ...ends]) one.parentNode?.removeChild(one);
}
