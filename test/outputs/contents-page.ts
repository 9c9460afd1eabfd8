import { fold } from '../support/fold.ts';

/** An entry of a table of contents as it is printed. */
export interface ContentsEntry {
  readonly name: string;
  readonly page: number;
}

/** Reads the entries from the text of a contents page: words, over one or more lines, up to a number at the end of a line. */
export function readContents(pageText: string, heading: string): readonly ContentsEntry[] {
  const lines = pageText.split('\n');
  const after = lines.slice(lines.indexOf(heading) + 1).join('\n');
  return [...after.matchAll(/(?<name>[\s\S]+?)[ \n](?<page>\d+)(?:\n|$)/g)].map(({ groups = {} }) => ({
    name: (groups.name ?? '').trim(),
    page: Number(groups.page),
  }));
}

/** Whether a page begins with this heading; a pillar's stands after its number in both places. */
export function beginsWith(body: string, heading: string): boolean {
  const withoutNumber = (words: string) => fold(words).replace(/^\d+/, '');
  return withoutNumber(body).startsWith(withoutNumber(heading));
}
