import { type PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { pack } from '../content/stream.ts';
import { srgbProfile } from './srgb-profile.ts';

/** Says what colours are meant: sRGB, with its profile inside the file (ISO 19005-2, 6.2.3). */
export function addOutputIntent(document: PDFDocument): void {
  const { context } = document;
  const profile = context.register(pack(document, srgbProfile(), { N: PDFNumber.of(3) }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2-1'),
    DestOutputProfile: profile,
  });
  document.catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}
