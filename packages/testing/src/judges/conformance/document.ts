import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { descendants, parseXml } from '../../xml/parse-xml.ts';
import type { Look } from './look.ts';

type Problem = string | false | undefined;

/** What is wrong with the document as a whole: claims, metadata, colours, language, identifier (PDF/A-2 6.1, 6.2, 6.6). */
export function documentProblems(document: PDFDocument, look: Look): readonly Problem[] {
  const { catalog, context } = document;
  const isTagged = catalog.has(PDFName.of('StructTreeRoot'));
  const intent = look.list(catalog, 'OutputIntents').find((one) => one instanceof PDFDict);
  return [
    ...metadataProblems(document, isTagged),
    !(intent instanceof PDFDict && isRgbProfile(context.lookup(intent.get(PDFName.of('DestOutputProfile'))))) &&
      'no colour profile',
    look.words(catalog, 'Lang') === undefined && 'no language',
    look.words(look.dictionary(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== 'true' && 'the title is not shown',
    isTagged && look.words(look.dictionary(catalog, 'MarkInfo'), 'Marked') !== 'true' && 'not marked as tagged',
    !/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/.test(String(context.trailerInfo.ID)) && 'no identifier',
  ];
}

function isRgbProfile(stream: unknown): boolean {
  return stream instanceof PDFRawStream && Buffer.from(contentOf(stream)).toString('latin1', 16, 20) === 'RGB ';
}

const contentOf = (stream: PDFRawStream) => decodePDFRawStream(stream).decode();

function metadataProblems(document: PDFDocument, isTagged: boolean): readonly Problem[] {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return ['no metadata'];
  const description = parseXml(Buffer.from(contentOf(stream)).toString('utf8'), 'the metadata');
  const say = (name: string) => {
    const [, localName = ''] = name.split(':');
    const element = descendants(description, localName).find((one) => one.name === name);
    return element?.textContent.trim();
  };
  const day = document.getCreationDate()?.toISOString().replace('.000', '');
  const pairs: readonly (readonly [name: string, stated: string | undefined])[] = [
    ['dc:title', document.getTitle()],
    ['dc:creator', document.getAuthor()],
    ['dc:description', document.getSubject()],
    ['xmp:CreatorTool', document.getCreator()],
    ['pdf:Producer', document.getProducer()],
    ['xmp:CreateDate', day],
    ['xmp:ModifyDate', day],
    ['pdfaid:conformance', isTagged ? 'A' : 'U'],
    ['pdfuaid:part', isTagged ? '1' : undefined],
  ];
  return [
    ...pairs.map(([name, stated]) => say(name) !== stated?.trim() && `${name} is "${say(name)}", not "${stated}"`),
    !['2', '3'].includes(say('pdfaid:part') ?? '') && 'no claim of PDF/A-2 or PDF/A-3',
  ];
}
