import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of an XML text. */
export interface Element {
  /** As it is written, with its prefix. */
  readonly name: string;
  /** Without its prefix, which is the writer's choice. */
  readonly localName: string;
  /** By their names as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text in it, also that of the elements in it. */
  readonly textContent: string;
}

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
  const document = new Parsed('', {});
  const open = [document];
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', (tag) => {
    const element = new Parsed(tag.name, tag.attributes as Readonly<Record<string, string>>);
    open.at(-1)?.add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => open.at(-1)?.add(text));
  try {
    parser.write(xml).close();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
  const [root] = document.children;
  if (!root) throw new Error(`${name}: no element`);
  return root;
}

class Parsed implements Element {
  readonly name: string;
  readonly localName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Parsed[] = [];
  readonly #content: (Parsed | string)[] = [];

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.localName = withoutPrefix(name);
    this.attributes = attributes;
  }

  get textContent(): string {
    return this.#content.map((one) => (typeof one === 'string' ? one : one.textContent)).join('');
  }

  add(part: Parsed | string): void {
    this.#content.push(part);
    if (typeof part !== 'string') this.children.push(part);
  }
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** All elements below a node with one of these local names, in document order; prefixes are the writer's choice. */
export function descendants(node: Element, ...names: readonly string[]): readonly Element[] {
  return children(node).flatMap((child) => [
    ...(names.includes(child.localName) ? [child] : []),
    ...descendants(child, ...names),
  ]);
}

/** The child elements with one of these local names; all of them when none is named. */
export const children = (node: Element, ...names: readonly string[]): readonly Element[] =>
  names.length === 0 ? node.children : node.children.filter(({ localName }) => names.includes(localName));

/** The first child element with a local name. */
export const child = (node: Element | undefined, name: string) => node && children(node, name)[0];

/** An attribute by its local name, whatever its prefix; undefined where it is not there. */
export function attribute(node: Element | undefined, name: string): string | undefined {
  for (const written in node?.attributes) if (withoutPrefix(written) === name) return node?.attributes[written];
  return undefined;
}
