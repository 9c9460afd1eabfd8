import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { BeyondBounds } from '../syntax/beyond-bounds.ts';

const FILTER = PDFName.of('Filter');

/** The bytes of a stream, unpacked. Throws for more than a limit, where there is one. */
export function unpack(stream: PDFRawStream, maxOutputLength?: number): Uint8Array {
  if (!stream.dict.has(FILTER)) return stream.contents;
  const isPlain = stream.dict.get(FILTER) === PDFName.of('FlateDecode');
  return isPlain ? inflate(stream.contents, maxOutputLength) : decodePDFRawStream(stream).decode();
}

function inflate(bytes: Uint8Array, maxOutputLength?: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength });
  } catch (fault) {
    if (maxOutputLength === undefined || (fault as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw fault;
    throw new BeyondBounds(`it unpacks to more than ${Math.round(maxOutputLength / 1e6)} MB`);
  }
}

/** A packed stream; `entries` stand in its dictionary too. */
export function pack(
  { context }: PDFDocument,
  bytes: Uint8Array,
  entries: Readonly<Record<string, PDFObject>> = {},
): PDFRawStream {
  const dictionary = context.obj({ Filter: 'FlateDecode' });
  for (const [key, value] of Object.entries(entries)) dictionary.set(PDFName.of(key), value);
  return PDFRawStream.of(dictionary, deflateSync(bytes, { level: 6 }));
}

/** The content of a page as latin1 text, its streams one after another. */
export function readPageContent(page: PDFPage): string {
  return streamsOf(page)
    .map((stream) => Buffer.from(unpack(stream)).toString('latin1'))
    .join('\n');
}

/** Puts a text in the place of a page's content. */
export function writePageContent(document: PDFDocument, page: PDFPage, content: string): void {
  const stream = pack(document, Buffer.from(content, 'latin1'));
  const [first, ...rest] = refsOf(page);
  for (const ref of rest) document.context.delete(ref);
  if (first) document.context.assign(first, stream);
  page.node.set(PDFName.of('Contents'), first ?? document.context.register(stream));
}

function streamsOf(page: PDFPage): readonly PDFRawStream[] {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}

function refsOf(page: PDFPage): readonly PDFRef[] {
  const contents = page.node.get(PDFName.of('Contents'));
  const looked = page.node.Contents();
  const refs = looked instanceof PDFArray ? looked.asArray() : [contents];
  return refs.filter((ref): ref is PDFRef => ref !== undefined && 'objectNumber' in ref);
}
