import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { unpack } from './content/stream.ts';
import { withinBounds } from './document/bounded.ts';
import { survey } from './document/survey.ts';

/** A file inside a PDF, with what it is to the document (ISO 19005-3, annex E). */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly description: string;
  /** `Source` is what the document was made from, `Data` what its tables show. */
  readonly relationship: 'Source' | 'Data';
}

/** Puts files into a document. `day` (ISO 8601) stands for their creation and change. */
export async function attachFiles(
  document: PDFDocument,
  attachments: readonly Attachment[],
  day: string,
): Promise<void> {
  const date = new Date(`${day}T00:00:00Z`);
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, bytes, mimeType, description, relationship } of sorted) {
    const dates = { creationDate: date, modificationDate: date };
    await document.attach(bytes, name, {
      mimeType,
      description,
      ...dates,
      afRelationship: toRelationship(relationship),
    });
  }
}

type Options = NonNullable<Parameters<PDFDocument['attach']>[2]>;

/** The library declares an enumeration whose values are these words. */
const toRelationship = (word: Attachment['relationship']) => word as unknown as Options['afRelationship'];

/** What files in a PDF may have: many times what the data of a plan need, and no harm to a machine. */
const LIMITS = { files: 1_000, bytes: 100_000_000, opening: { bytes: 60_000_000, objects: 300_000 } };

/** The files in a PDF. Throws for what is no PDF, and for more than any data of ours. */
export async function readAttachments(pdf: Uint8Array): Promise<readonly Pick<Attachment, 'name' | 'bytes'>[]> {
  survey(pdf, LIMITS.opening);
  const options = { updateMetadata: false, throwOnInvalidObject: true };
  return withinBounds(LIMITS.opening, async () => filesIn(await PDFDocument.load(pdf, options)));
}

function filesIn({ catalog }: PDFDocument): readonly Pick<Attachment, 'name' | 'bytes'>[] {
  const files = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookup(PDFName.of('EmbeddedFiles'));
  const names = files instanceof PDFDict ? files.lookup(PDFName.of('Names')) : undefined;
  if (!(names instanceof PDFArray)) return [];
  if (names.size() > 2 * LIMITS.files) throw new RangeError(`it holds more than ${LIMITS.files} files`);
  let room = LIMITS.bytes;
  return names.asArray().flatMap((_, index) => {
    const file = names.lookup(index);
    const stream = file instanceof PDFDict ? streamOf(file) : undefined;
    if (!(file instanceof PDFDict) || !stream) return [];
    const bytes = unpack(stream, Math.max(room, 1));
    room -= bytes.length;
    if (room < 0) throw new RangeError(`its files have more than ${LIMITS.bytes / 1_000_000} MB`);
    return [{ name: nameOf(file), bytes }];
  });
}

function streamOf(file: PDFDict): PDFRawStream | undefined {
  const stream = file.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  return stream instanceof PDFRawStream ? stream : undefined;
}

function nameOf(file: PDFDict): string {
  const name = file.lookup(PDFName.of('UF')) ?? file.lookup(PDFName.of('F'));
  return name instanceof PDFHexString || name instanceof PDFString ? name.decodeText() : '';
}
