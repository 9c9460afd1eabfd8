import type { PackageParts } from '@shinrai/ooxml';
import type { Links } from './links.ts';
import type { Media } from './media.ts';
import { houseListId, type OwnList } from './numbering/list-numbers.ts';
import type { Skeleton } from './skeleton/skeleton.ts';
import type { Xml } from './wml/xml.ts';

/** The text of a document, and what it refers to. */
export interface DocumentText {
  readonly body: Xml;
  readonly footnotes: Xml;
  readonly comments: Xml;
  readonly links: Links;
  readonly media: Media;
  readonly lists: readonly OwnList[];
}

const encoder = new TextEncoder();

/** The parts of a document: those of its skeleton, with the text put in. Parts that nothing is added to stay the same. */
export function fillSkeleton({ parts, named, open }: Skeleton, text: DocumentText): PackageParts {
  const filled: Record<string, string> = { ...named };
  const fill = (part: string, addition: string, add: (xml: string) => string) => {
    if (addition !== '') filled[part] = add(open[part] ?? '');
  };
  const { body, footnotes, comments, links, media, lists } = text;
  fill('word/document.xml', body, (xml) => between(xml, '<w:body>', body, '</w:body>'));
  fill('word/comments.xml', comments, (xml) => between(xml, COMMENTS, comments, '</w:comments>'));
  fill('word/footnotes.xml', footnotes, (xml) => before(xml, '</w:footnotes>', footnotes));
  const numbering = ownLists(lists, open['word/numbering.xml'] ?? '');
  fill('word/numbering.xml', numbering, (xml) => before(xml, '</w:numbering>', numbering));
  const relations = {
    document: links.relationshipsOf('document') + media.relationships(),
    footnotes: links.relationshipsOf('footnotes'),
  };
  for (const [part, addition] of Object.entries(relations))
    fill(`word/_rels/${part}.xml.rels`, addition, (xml) => before(opened(xml), '</Relationships>', addition));
  const bytes = Object.entries(filled).map(([part, xml]) => [part, encoder.encode(xml)] as const);
  return { ...parts, ...Object.fromEntries(bytes), ...media.parts() };
}

/** The skeleton has one comment that says nothing, for the library to write the part at all. */
const COMMENTS = /<w:comments\b[^>]*>/;

function between(xml: string, start: string | RegExp, content: string, end: string): string {
  const [found = ''] = typeof start === 'string' ? [start] : (start.exec(xml) ?? []);
  return xml.slice(0, xml.indexOf(found) + found.length) + content + xml.slice(xml.lastIndexOf(end));
}

function before(xml: string, end: string, addition: string): string {
  const at = xml.lastIndexOf(end);
  return xml.slice(0, at) + addition + xml.slice(at);
}

/** A list of relationships that was empty, with a start and an end. */
const opened = (xml: string) => xml.replace(/(<Relationships\b[^>]*)\/>$/, '$1></Relationships>');

/** Lists like those of the house, under numbers of their own. */
function ownLists(lists: readonly OwnList[], numbering: string): string {
  const listOf = (id: number) => new RegExp(`<w:num w:numId="${id}".*?</w:num>`, 's').exec(numbering)?.[0] ?? '';
  return lists
    .map(({ id, reference }) => listOf(houseListId(reference)).replace(/w:numId="\d+"/, `w:numId="${id}"`))
    .join('');
}
