import { makeRoom, numberAnew } from './bring/bookmarks.ts';
import type { Bringing } from './bring/bringing.ts';
import { bringLinks } from './bring/links.ts';
import { bringNotes } from './bring/notes.ts';
import { bringNumbering } from './bring/numbering.ts';
import { bringStyles } from './bring/styles.ts';
import { markPages } from './mark-pages.ts';
import { contentTypeOf, type OfficePackage, openPackage, relate, setContentType, targetOf } from './office-package.ts';
import { type Letterhead, textParts } from './open-letterhead.ts';
import { fillPlaceholders, findPlaceholders, placeholderOf } from './placeholders.ts';
import { bodyOf, sectionOf, settleSections } from './sections.ts';
import { all, copyFor, type Element } from './xml.ts';

/**
 * A letterhead with its placeholders filled: `{{body}}` by the content of a finished document, the others by texts. Its
 * styles, headers, footers and pictures stay; what the content needs is brought along without touching them. Only pages
 * that would not say how the document is to be handled, or that it is a draft, get a line for it.
 */
export function fillLetterhead(
  letterhead: Letterhead,
  document: Uint8Array,
  values: Readonly<Record<string, string>>,
): Uint8Array {
  const [into, from] = [openPackage(letterhead.parts), openPackage(document)];
  // Before anything is filled in: a title that says "{{body}}" is a title.
  const place = placeOfBody(into);
  markPages(into, values);
  for (const part of textParts(into)) {
    fillPlaceholders(into.xml(part), (name) => (name === 'body' ? '{{body}}' : (values[name] ?? '')));
  }
  const bringing = { from, into, ...placeContent(into, from, place) };
  const styles = bringStyles(bringing);
  bringNumbering(bringing, styles);
  bringNotes(bringing, 'footnotes', styles);
  bringNotes(bringing, 'comments', styles);
  bringLinks(bringing, from.main, into.main);
  settle(into, from);
  return into.zip();
}

/** The paragraph with the placeholder of the body. */
function placeOfBody(into: OfficePackage): Element {
  const place = findPlaceholders(into.xml(into.main)).find(({ word }) => placeholderOf(word) === 'body');
  if (!place) throw new Error('the letterhead has no place for the text');
  return place.paragraph;
}

/** Puts the content where the placeholder of the body stood. */
function placeContent(
  into: OfficePackage,
  from: OfficePackage,
  place: Element,
): Pick<Bringing, 'content' | 'bookmarkShift'> {
  const target = into.xml(into.main);
  const section = sectionOf(place);
  if (!section) throw new Error('the letterhead has no pages for the text');
  const { blocks, last } = bodyOf(from.xml(from.main));
  const imported = blocks.map((block) => copyFor(target, block));
  const bookmarkShift = makeRoom(imported, [...all(target, 'bookmarkStart')]);
  numberAnew(imported, bookmarkShift);
  const content = settleSections(imported, section, last);
  for (const block of content) place.parentNode?.insertBefore(block, place);
  place.parentNode?.removeChild(place);
  return { content, bookmarkShift };
}

const PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

function addProperties(into: OfficePackage, type: string): string {
  const name = 'docProps/core.xml';
  relate(into, '', { type: PROPERTIES, target: name });
  setContentType(into, name, type);
  return name;
}

/** The file says of itself what the document said; one that was a template is a document now. */
function settle(into: OfficePackage, from: OfficePackage): void {
  const given = targetOf(from, '', 'core-properties') ?? '';
  const own = targetOf(into, '', 'core-properties') ?? addProperties(into, contentTypeOf(from, given) ?? '');
  into.put(own, from.xml(given));
  const type = contentTypeOf(from, from.main);
  if (type) setContentType(into, into.main, type);
  [...into.xml(into.main).getElementsByTagName('*')]
    .filter(({ localName }) => localName === 'docPr')
    .forEach((drawing, index) => void drawing.setAttribute('id', String(index + 1)));
}
