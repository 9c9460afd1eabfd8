import { children, type Parts, readPart } from './parse-xml.ts';

/** Title, author, dates and the like of an Office package, by their names in the standard: `title`, `creator`, `created`. */
export type CoreProperties = Readonly<Record<string, string>>;

/** Reads docProps/core.xml; empty where there is none. */
export function readCoreProperties(parts: Parts): CoreProperties {
  const root = readPart(parts, 'docProps/core.xml');
  return Object.fromEntries((root ? children(root) : []).map((property) => [property.localName, property.textContent]));
}
