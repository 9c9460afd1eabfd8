import type { Element, Root } from 'hast';
import type { House } from '../house/house.ts';
import { bookmarkName } from './bookmarks.ts';
import { attribute, childrenNamed, textOf } from './tree.ts';

/** What a cross-reference points to. */
export interface Reference {
  /** Around the words of a heading, or around label and number of a caption. */
  readonly bookmark: string;
  /** The title of the target. */
  readonly title: string;
  /** What Word shows in its place: the title of a heading, "表1" for a table. */
  readonly shown: string;
}

/** The targets of a document by their ids. */
export type References = ReadonlyMap<string, Reference>;

export type CaptionKind = 'table' | 'figure';

/** What stands before the number of a caption: a word of Latin letters is set off. */
export function captionLabel(house: House, kind: CaptionKind): string {
  const { label } = house.captions[kind];
  return /[a-z]$/i.test(label) ? `${label} ` : label;
}

/** The bookmark of a caption: around its label and number, not its words. */
export const captionBookmark = (id: string): string => bookmarkName(`${id}-number`);

/** The headings, tables and figures that have an id; captions are counted as Word will. */
export function referencesIn(tree: Root | undefined, house: House): References {
  const counts = { table: 0, figure: 0 };
  const found = new Map<string, Reference>();
  const visit = (element: Element): void => {
    if (attribute(element, 'dataChange') === 'deleted') return;
    const id = attribute(element, 'id');
    const caption = captionOf(element);
    if (caption) {
      counts[caption.kind] += 1;
      const shown = `${captionLabel(house, caption.kind)}${counts[caption.kind]}`;
      if (id) found.set(id, { bookmark: captionBookmark(id), title: textOf(caption.title), shown });
    } else if (id && /^h[1-4]$/.test(element.tagName)) {
      const title = textOf(element);
      found.set(id, { bookmark: bookmarkName(id), title, shown: title });
    }
    for (const child of element.children) if (child.type === 'element') visit(child);
  };
  for (const child of tree?.children ?? []) if (child.type === 'element') visit(child);
  return found;
}

function captionOf(element: Element): { readonly kind: CaptionKind; readonly title: Element } | undefined {
  const [title] = childrenNamed(element, element.tagName === 'table' ? 'caption' : 'figcaption');
  if (!title || !['table', 'figure'].includes(element.tagName)) return undefined;
  const isTable = element.tagName === 'table' || childrenNamed(element, 'table').length > 0;
  return { kind: isTable ? 'table' : 'figure', title };
}
