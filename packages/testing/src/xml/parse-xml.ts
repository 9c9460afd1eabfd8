import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export type { Element, Node };

/** Parts of an Office package by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of an Office package. */
export const unzipParts = (bytes: Uint8Array): Parts => unzipSync(bytes);

/** The root element of a part, or undefined where the package has no such part. Malformed XML throws with its part. */
export function readPart(parts: Parts, name: string): Element | undefined {
  const bytes = parts[name];
  return bytes && parseXml(strFromU8(bytes), name);
}

/** The root element of a part that every package of its kind has. */
export function requirePart(parts: Parts, name: string): Element {
  const root = readPart(parts, name);
  if (!root) throw new Error(`the package has no part ${name}`);
  return root;
}

/** The root element of an XML text; one that is malformed throws with its name. */
export function parseXml(xml: string, name: string): Element {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;
    if (root) return root;
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
  throw new Error(`${name}: no element`);
}

/** All elements below a node with one of these local names, in document order; prefixes are the writer's choice. */
export function descendants(node: Element, ...names: readonly string[]): readonly Element[] {
  return children(node).flatMap((child) => [
    ...(names.includes(child.localName ?? '') ? [child] : []),
    ...descendants(child, ...names),
  ]);
}

/** The child elements with one of these local names; all of them when none is named. */
export function children(node: Element, ...names: readonly string[]): readonly Element[] {
  const elements = [...node.childNodes].filter(isElement);
  return names.length === 0 ? elements : elements.filter(({ localName }) => names.includes(localName ?? ''));
}

/** The first child element with a local name. */
export const child = (node: Element | undefined, name: string) => node && children(node, name)[0];

/** An attribute by its local name, whatever its prefix; undefined where it is not there. */
export function attribute(node: Element | undefined, name: string): string | undefined {
  return [...(node?.attributes ?? [])].find(({ localName }) => localName === name)?.value;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
