import type { Element, Root } from 'hast';
import { hasRole, headingLevel, idOf, numberOf, wordsOf } from '../tree/element.ts';
import { listElements, makeElement, makeText, mapElements } from '../tree/walk.ts';
import type { Pass } from './pass.ts';

/** One line of the contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly level: number;
  /** The number that `numberHeadings` gave; undefined where there is none. */
  readonly number: string | undefined;
  readonly words: string;
}

/** Which headings the contents list. */
export interface ContentsOptions {
  /** The topmost level; h2 unless given, because h1 is the title. */
  readonly top?: number;
  /** The lowest level; h3 unless given. */
  readonly bottom?: number;
}

/**
 * Gives every heading an id and fills each `<section data-role="toc">`, behind its own heading, with a list of links to
 * the headings. Runs after `numberHeadings`.
 */
export function fillContents(options: ContentsOptions = {}): Pass {
  return ({ tree }) => {
    const identified = identifyHeadings(tree);
    const list = toList(listContents(identified, options));
    const fill = (copy: Element) => (hasRole(copy, 'toc') ? { ...copy, children: [...copy.children, ...list] } : copy);
    return { tree: mapElements(identified, fill), findings: [] };
  };
}

/** The lines of the contents; headings without an id, and those of the contents themselves, are left out. */
export function listContents(tree: Root, { top = 2, bottom = 3 }: ContentsOptions = {}): readonly ContentsEntry[] {
  return listElements(tree, isLeftOut).flatMap((element) => {
    const [id, level] = [idOf(element), headingLevel(element)];
    if (id === undefined || level === undefined || level < top || level > bottom) return [];
    return [{ id, level, number: numberOf(element), words: wordsOf(element) }];
  });
}

const isLeftOut = (element: Element) =>
  hasRole(element, 'toc') || hasRole(element, 'title') || hasRole(element, 'subject');

/** Ids by position, `heading-1`; those that the document gives are kept and not taken twice. */
function identifyHeadings(tree: Root): Root {
  const taken = new Set(listElements(tree).map((element) => idOf(element)));
  let count = 0;
  const nextId = (): string => {
    count += 1;
    return taken.has(`heading-${count}`) ? nextId() : `heading-${count}`;
  };
  const ids = new Map<Element, string>();
  for (const element of listElements(tree)) {
    if (headingLevel(element) !== undefined && idOf(element) === undefined) ids.set(element, nextId());
  }
  return mapElements(tree, (copy, original) => {
    const id = ids.get(original);
    return id === undefined ? copy : { ...copy, properties: { id, ...copy.properties } };
  });
}

/** Nested lists: deeper entries stand in the item of the entry above them. */
function toList(entries: readonly ContentsEntry[]): readonly Element[] {
  const [first] = entries;
  if (!first) return [];
  const items: Element[] = [];
  for (let at = 0; at < entries.length; ) {
    const next = entries.findIndex(({ level }, later) => later > at && level <= first.level);
    const end = next < 0 ? entries.length : next;
    items.push(toItem(entries.slice(at, end)));
    at = end;
  }
  return [makeElement('ul', {}, items)];
}

function toItem([entry, ...deeper]: readonly ContentsEntry[]): Element {
  const { id = '', number, words = '' } = entry ?? {};
  const link = makeElement('a', { href: `#${id}` }, [makeText(number ? `${number} ${words}` : words)]);
  return makeElement('li', {}, [link, ...toList(deeper)]);
}
