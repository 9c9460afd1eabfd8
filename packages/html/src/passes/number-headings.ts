import type { Element } from 'hast';
import { hasRole, headingLevel } from '../tree/element.ts';
import { listElements, makeElement, makeText, mapElements } from '../tree/walk.ts';
import { formatNumber, type NumberingScheme } from './numbering-schemes.ts';
import type { Pass } from './pass.ts';

/** How headings are numbered. */
export interface HeadingNumbering {
  readonly scheme: NumberingScheme;
  /** The topmost level that is numbered; h2 unless given, because h1 is the title. */
  readonly top?: 1 | 2 | 3 | 4;
}

/** Headings with these roles, or in a section with one of them, stay without a number. */
const UNNUMBERED = ['title', 'subject', 'toc', 'annex', 'contact', 'note'];

/**
 * Puts its number before the words of each heading, as `<span data-role="number">第1　</span>`, so that the page, the
 * Word file, the bookmarks and the references all say the same. Levels below the scheme's last stay without.
 */
export function numberHeadings({ scheme, top = 2 }: HeadingNumbering): Pass {
  return ({ tree }) => {
    const numbers = new Map<Element, string>();
    let counts: number[] = [];
    for (const element of listElements(tree, isUnnumbered)) {
      const depth = (headingLevel(element) ?? 0) - top;
      if (depth < 0 || depth >= scheme.levels.length) continue;
      counts = countUp(counts, depth);
      numbers.set(element, formatNumber(scheme, counts));
    }
    return {
      tree: mapElements(tree, (copy, original) => addNumber(copy, numbers.get(original), scheme)),
      findings: [],
    };
  };
}

const isUnnumbered = (element: Element) => UNNUMBERED.some((role) => hasRole(element, role));

/** The next count of a level; levels below begin anew, a level that was left out counts as 0. */
const countUp = (counts: readonly number[], depth: number) => [
  ...Array.from({ length: depth }, (_, level) => counts[level] ?? 0),
  (counts[depth] ?? 0) + 1,
];

function addNumber(heading: Element, number: string | undefined, { gap }: NumberingScheme): Element {
  if (number === undefined) return heading;
  const label = makeElement('span', { dataRole: 'number' }, [makeText(number + gap)]);
  return { ...heading, children: [label, ...heading.children] };
}
