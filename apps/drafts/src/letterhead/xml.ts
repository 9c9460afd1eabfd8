import { DOMParser, type Document, type Element, type Node, onErrorStopParsing, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';

export type { Document, Element, Node };

/** The namespaces of Word files. */
export const NS = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

/** A part as a tree; throws where it is no XML. */
export const parseXml = (bytes: Uint8Array): Document =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(strFromU8(bytes), 'text/xml');

/** A tree as a part. */
export const printXml = (document: Document): Uint8Array => strToU8(new XMLSerializer().serializeToString(document));

/** The elements of Word with a name below a node, in document order. */
export const all = (node: Document | Element, name: string): readonly Element[] => [
  ...node.getElementsByTagNameNS(NS.word, name),
];

/** The child elements with a name; all of them without one. */
export const childrenOf = (node: Element, name?: string): readonly Element[] =>
  [...node.childNodes].filter(
    (child): child is Element => child.nodeType === 1 && (name === undefined || (child as Element).localName === name),
  );

/** The first child element with a name. */
export const childOf = (node: Element | undefined, name: string): Element | undefined =>
  node && childrenOf(node, name)[0];

/** An attribute of Word's own, such as `w:val`. */
export const attr = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(NS.word, name) ?? undefined;

/** Sets an attribute of Word's own. */
export const setAttr = (element: Element, name: string, value: string | number): void =>
  element.setAttributeNS(NS.word, `w:${name}`, String(value));

/** Attributes of newer Words, which a document has to declare before it may use them. */
const NEWER = /schemas\.microsoft\.com\/office\/word\//;

/** A copy of an element for another document, in the words that every Word knows. */
export function copyFor(owner: Document | Element, element: Element): Element {
  const copy = ((owner as Element).ownerDocument ?? (owner as Document)).importNode(element, true);
  for (const one of [copy, ...copy.getElementsByTagName('*')])
    for (const attribute of [...one.attributes].filter(({ namespaceURI }) => NEWER.test(namespaceURI ?? '')))
      one.removeAttributeNode(attribute);
  return copy;
}

/** A new element of Word in a document. */
export const create = (owner: Node, name: string): Element =>
  ((owner as Element).ownerDocument ?? (owner as unknown as Document)).createElementNS(NS.word, `w:${name}`);

/** The element at the top. */
export const rootOf = (document: Document): Element => document.documentElement as Element;

/** The largest number that an attribute has among elements; 0 where none has one. */
export const largest = (elements: readonly Element[], name: string): number =>
  Math.max(0, ...elements.map((element) => Number(attr(element, name) ?? 0)).filter(Number.isFinite));
