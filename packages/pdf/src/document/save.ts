import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { serialize } from './serialize.ts';

/** Stands in the place of the identifier until the rest of the file is known. */
const BLANK = '0'.repeat(32);

/** The bytes of a document, with a digest of all the rest of it as its identifier: equal content, equal file. */
export async function saveWithIdentifier(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  context.trailerInfo.ID = context.obj([PDFHexString.of(BLANK), PDFHexString.of(BLANK)]);
  await document.flush();
  const bytes = serialize(context);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, BLANK.length);
  // The identifier stands twice, behind everything else: in the dictionary of the cross-reference stream.
  let at = bytes.lastIndexOf(`<${BLANK}>`);
  for (; at !== -1; at = at === 0 ? -1 : bytes.lastIndexOf(`<${BLANK}>`, at - 1)) bytes.write(digest, at + 1, 'latin1');
  return bytes;
}
