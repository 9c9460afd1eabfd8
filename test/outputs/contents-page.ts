import type { PdfContent } from '@shinrai/testing';

/** An entry of a table of contents as it is printed. */
export interface ContentsEntry {
  readonly name: string;
  readonly page: number;
}

/**
 * The entries of the first page with this heading, read from its text: words, over one or more lines, up to a number at
 * the end of a line.
 */
export function readContents({ pages }: PdfContent, heading: string): readonly ContentsEntry[] {
  const lines = pages.map(({ text }) => text.split('\n')).find((page) => page.includes(heading)) ?? [];
  const after = lines.slice(lines.indexOf(heading) + 1).join('\n');
  return [...after.matchAll(/(?<name>[\s\S]+?)[ \n](?<page>\d+)(?:\n|$)/g)].map(({ groups = {} }) => ({
    name: (groups.name ?? '').trim(),
    page: Number(groups.page),
  }));
}

type Bookmark = PdfContent['bookmarks'][number];

/** Bookmarks without their nesting. */
export const flatten = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
  bookmarks.flatMap((bookmark) => [bookmark, ...flatten(bookmark.children)]);
