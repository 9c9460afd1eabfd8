/** An attribute as it is written; offsets count from the start of the text. */
export interface TagAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An opening or closing tag as it is written. */
export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: readonly TagAttribute[];
  readonly start: number;
  readonly end: number;
}

/** Ends a name like a blank does, but may stand inside a value: what `checkTemplate` puts for {{#if}} and its like. */
export const SEPARATOR = '\uE001';

const TAG = /<(\/?)([a-z][^\s/>\uE001]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s=>"'/\uE001]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>\uE001]+)))?/g;

/**
 * The tags of a text in their order, comments left out. Unlike a parser of HTML it repairs nothing and moves nothing, so
 * that what is found is what the author wrote.
 */
export function scanTags(text: string): readonly Tag[] {
  return [...blank(text, /<!--[\s\S]*?-->/g, ' ').matchAll(TAG)].map(toTag);
}

/** The text with everything that a pattern finds replaced, character by character; lines and columns stay. */
export function blank(text: string, pattern: RegExp, filling: string): string {
  return text.replace(pattern, (found) => found.replace(/[^\r\n]/g, filling));
}

function toTag(found: RegExpExecArray): Tag {
  const [whole, slash = '', name = '', inside = ''] = found;
  const start = found.index;
  const offset = start + 1 + slash.length + name.length;
  return {
    name: name.toLowerCase(),
    isClosing: slash === '/',
    attributes: [...inside.matchAll(ATTRIBUTE)].map((attribute) => toAttribute(attribute, offset)),
    start,
    end: start + whole.length,
  };
}

function toAttribute(found: RegExpExecArray, offset: number): TagAttribute {
  const [whole, name = '', double, single, bare] = found;
  const start = offset + found.index;
  return { name: name.toLowerCase(), value: double ?? single ?? bare ?? '', start, end: start + whole.length };
}
