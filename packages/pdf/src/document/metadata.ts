import { type PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type Claims, PRODUCER, type Properties } from './properties.ts';
import { xmpPacket } from './xmp.ts';

/** Writes what a file says about itself, twice and in step: as information dictionary and as XMP (ISO 19005-2, 6.6). */
export function writeMetadata(document: PDFDocument, properties: Properties, claims: Claims): void {
  const day = new Date(`${properties.day}T00:00:00Z`);
  document.setTitle(properties.title, { showInWindowTitleBar: true });
  document.setAuthor(properties.author);
  document.setSubject(properties.subject);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(properties.language));
  const packet = Buffer.from(xmpPacket(properties, claims), 'utf8');
  // Not packed, so that it can be found and read in the file by programs that know no PDF.
  const dictionary = document.context.obj({ Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(PDFRawStream.of(dictionary, packet)));
}
