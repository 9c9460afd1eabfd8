import { PDFContext, PDFDict, PDFNull, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';
import { type CrossReferences, readCrossReferences, type Whereabouts } from './cross-references.ts';
import { Excerpts } from './excerpts.ts';
import { Packs } from './packs.ts';

/**
 * The catalog of a PDF, of which no more is read than what is asked for: where objects are stands at the end of a file,
 * and each is read when something looks it up. A pack of a thousand pages has two hundred thousand objects, and what is
 * asked of it concerns ten. Throws where something is not as the standard says, and a RangeError for very much.
 */
export function openLazily(pdf: Uint8Array): PDFDict {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const context = PDFContext.create();
  const excerpts = new Excerpts(context);
  const table = readCrossReferences(file, excerpts);
  const packs = new Packs(context, excerpts);
  readWhenAsked(context, (ref) => {
    const found = whereaboutsOf(table, ref.objectNumber);
    if (!found) return undefined;
    if ('stream' in found) return packs.read(ref.objectNumber, found);
    const { number, object } = excerpts.readObject(file, found.place);
    if (number !== ref.objectNumber) throw new Error('an object where another one should be');
    return object;
  });
  return context.lookup(table.trailer.get(nameFor('Root')), PDFDict);
}

/** Has a context read what it is asked for and does not know yet. */
function readWhenAsked(context: PDFContext, read: (ref: PDFRef) => PDFObject | undefined): void {
  const known = new Set<PDFRef>();
  const look = (method: (...asked: never[]) => unknown) =>
    function lookUp(...asked: never[]): unknown {
      const [ref] = asked as unknown[];
      if (ref instanceof PDFRef && !known.has(ref)) {
        // Whatever leads back to itself finds nothing there.
        known.add(ref);
        context.assign(ref, PDFNull);
        context.assign(ref, read(ref) ?? PDFNull);
      }
      return method.apply(context, asked);
    };
  const { lookup, lookupMaybe } = PDFContext.prototype;
  Object.assign(context, { lookup: look(lookup), lookupMaybe: look(lookupMaybe) });
}

function whereaboutsOf({ sections }: CrossReferences, number: number): Whereabouts | undefined {
  const section = sections.find(({ first, count }) => number >= first && number < first + count);
  return section?.entry(number - section.first);
}
