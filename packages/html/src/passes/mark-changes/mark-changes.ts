import type { Element, Root } from 'hast';
import type { Pass } from '../pass.ts';
import { compareChildren } from './compare-elements.ts';
import type { Marks } from './marks.ts';

/** What changed is told against, and how. */
export interface ChangeOptions extends Marks {
  /** The same document as it was before, after the same passes. */
  readonly earlier: Root;
}

/**
 * Marks what changed since an earlier state of the document: words with `<ins>` and `<del>`; paragraphs, items, rows and
 * pictures that are new or gone with `data-change`. What belongs together is found by the facts it speaks of, then by
 * its words. Without the insertions the earlier text is left, without the deletions the present one. Runs last.
 */
export function markChanges({ earlier, ...marks }: ChangeOptions): Pass {
  return ({ tree }) => {
    const elements = (root: Root) => root.children.filter((node): node is Element => node.type === 'element');
    return {
      tree: { ...tree, children: [...compareChildren(elements(earlier), elements(tree), marks)] },
      findings: [],
    };
  };
}
