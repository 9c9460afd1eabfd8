import { SaxesParser } from 'saxes';
import { countTo } from './counter.ts';
import { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { damaged } from './zip-directory.ts';

/** Attributes of an element by their name without prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done at the parts of an XML text. Names come without their prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Walks an XML text from its beginning to its end. Nothing outside it is ever read: a document type, by which entities
 * could be defined, is refused. Throws a FileProblem for what is not well-formed or too deep.
 */
export function walkXml(pieces: Iterable<string>, name: string, { open, close, text }: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const countAll = countTo(LIMITS.allAttributes, `the number of attributes in "${name}"`, 'attributes');
  let [depth, attributes] = [0, 0];
  parser.on('error', (error) => {
    throw damaged(`"${name}" is no well-formed XML (${error.message.slice(0, 80)})`);
  });
  parser.on('doctype', () => {
    throw damaged(`"${name}" brings a document type, which no workbook needs`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > LIMITS.attributes) throw damaged(`"${name}" has an element with too many attributes`);
  });
  parser.on('opentag', (tag) => {
    countAll(attributes);
    attributes = 0;
    depth += 1;
    if (depth > LIMITS.depth) throw damaged(`"${name}" is nested too deep`);
    open?.(localName(tag.name), localAttributes(tag.attributes as Record<string, string>));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  try {
    for (const piece of pieces) parser.write(piece);
    parser.close();
  } catch (fault) {
    if (fault instanceof FileProblem) throw fault;
    throw damaged(`"${name}" cannot be read (${String(fault).slice(0, 80)})`);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Prefixed attributes lose their prefix, but `r:id` does not stand in for a plain `id`. */
function localAttributes(attributes: Record<string, string>): Attributes {
  let local: Record<string, string> | undefined;
  for (const name in attributes) {
    const at = name.indexOf(':');
    if (at < 0) continue;
    local ??= { ...attributes };
    local[`@${name.slice(at + 1)}`] = attributes[name] ?? '';
  }
  return local ?? attributes;
}
