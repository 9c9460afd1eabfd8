import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { unpack } from './content/stream.ts';
import { withinBounds } from './document/bounded.ts';
import { survey } from './document/survey.ts';
import { openLazily } from './lazy/open.ts';
import { BeyondBounds } from './syntax/beyond-bounds.ts';

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
const LIMITS = { files: 1_000, bytes: 100_000_000, nodes: 2_000 };

/** Bytes that the library may unpack, which takes it far longer than what the system unpacks. */
const UNPACKED = 20_000_000;

/** What a PDF may have of which all has to be read, since it does not say where things are. */
const WHOLE = { file: 50_000_000, bytes: 6_000_000, objects: 40_000 };

type Files = readonly Pick<Attachment, 'name' | 'bytes'>[];

/**
 * The files in a PDF. Throws for what is no PDF, and for more than any data of ours. Of a file that is as the standard says
 * only what leads to them is read; any other is left to the library, where it is not too large.
 */
export async function readAttachments(pdf: Uint8Array): Promise<Files> {
  return withinBounds({ bytes: UNPACKED, objects: WHOLE.objects }, async () => {
    try {
      return filesIn(openLazily(pdf));
    } catch (fault) {
      if (fault instanceof BeyondBounds) throw fault;
      if (pdf.length > WHOLE.file) throw new BeyondBounds(`it is broken and has more than ${WHOLE.file / 1e6} MB`);
      survey(pdf, WHOLE);
      const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
      if (!(catalog instanceof PDFDict)) throw new Error('it does not say what is in it');
      return filesIn(catalog);
    }
  });
}

function filesIn(catalog: PDFDict): Files {
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookup(PDFName.of('EmbeddedFiles'));
  const files = leavesOf(tree);
  if (files.length > LIMITS.files) throw new BeyondBounds(`it holds more than ${LIMITS.files} files`);
  let room = LIMITS.bytes;
  return files.flatMap((file) => {
    const stream = streamOf(file);
    if (!stream) return [];
    const bytes = unpack(stream, Math.max(room, 1));
    room -= bytes.length;
    if (room < 0) throw new BeyondBounds(`its files have more than ${LIMITS.bytes / 1_000_000} MB`);
    return [{ name: nameOf(file), bytes }];
  });
}

/** The dictionaries that a tree of names leads to (ISO 32000-1, 7.9.6). */
function leavesOf(root: PDFObject | undefined): readonly PDFDict[] {
  const leaves: PDFDict[] = [];
  const nodes = [root];
  for (const node of nodes) {
    if (leaves.length > LIMITS.files) break;
    if (nodes.length > LIMITS.nodes) throw new BeyondBounds('what leads to its files has no end');
    if (!(node instanceof PDFDict)) continue;
    const [names, kids] = [node.lookup(PDFName.of('Names')), node.lookup(PDFName.of('Kids'))];
    nodes.push(...elementsOf(kids, LIMITS.nodes));
    leaves.push(...elementsOf(names, 2 * LIMITS.files + 2).filter((element) => element instanceof PDFDict));
  }
  return leaves;
}

/** The elements of an array, and not very many more than a number. */
function elementsOf(array: PDFObject | undefined, most: number): readonly (PDFObject | undefined)[] {
  if (!(array instanceof PDFArray)) return [];
  return array
    .asArray()
    .slice(0, most + 1)
    .map((_, index) => array.lookup(index));
}

function streamOf(file: PDFDict): PDFRawStream | undefined {
  const stream = file.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  return stream instanceof PDFRawStream ? stream : undefined;
}

function nameOf(file: PDFDict): string {
  const name = file.lookup(PDFName.of('UF')) ?? file.lookup(PDFName.of('F'));
  return name instanceof PDFHexString || name instanceof PDFString ? name.decodeText() : '';
}
