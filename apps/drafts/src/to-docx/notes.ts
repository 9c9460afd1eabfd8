import type { Element, Root } from 'hast';
import { attribute, childrenNamed } from './tree.ts';

/** The notes of a document: their texts, and the numbers they get in the order in which the text refers to them. */
export interface Notes {
  /** Number of a note, from 1; undefined where the document has no such note. */
  numberOf(id: string): number | undefined;
  /** The notes that were referred to, in order. */
  used(): readonly { readonly number: number; readonly item: Element }[];
}

/** Finds the items of every `<ol data-role="note">`. */
export function createNotes(tree?: Root): Notes {
  const items = new Map((tree ? itemsIn(tree) : []).map((item) => [attribute(item, 'id'), item]));
  const order: string[] = [];
  return {
    numberOf(id) {
      if (!items.has(id)) return undefined;
      if (!order.includes(id)) order.push(id);
      return order.indexOf(id) + 1;
    },
    used: () => order.flatMap((id, index) => ({ number: index + 1, item: items.get(id) as Element })),
  };
}

function itemsIn(parent: Root | Element): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const isNotes = child.tagName === 'ol' && attribute(child, 'dataRole') === 'note';
    return isNotes ? childrenNamed(child, 'li') : itemsIn(child);
  });
}
