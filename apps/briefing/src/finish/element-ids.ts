import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** The ids that Chromium gives structure elements: numbered through the life of a tab, not of a document. */
export const ELEMENT_ID = /\bnode\d{8}\b/g;

/**
 * Numbers the ids of structure elements from one in their own order, so that a document does not depend on what its tab
 * printed before. The order is kept, hence the sorted id tree stays sorted (ISO 32000-2, 7.9.6).
 */
export function renumberElementIds(document: PDFDocument): void {
  const strings = document.context.enumerateIndirectObjects().flatMap(([, object]) => slotsOf(object));
  const ids = [...new Set(strings.map(({ id }) => id))].toSorted();
  const names = new Map(ids.map((id, index) => [id, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]));
  for (const { id, put } of strings) {
    const name = names.get(id);
    if (name) put(name);
  }
}

interface Slot {
  readonly id: string;
  put(name: PDFString): void;
}

/** Every place directly inside an object where such an id stands. */
function slotsOf(object: PDFObject): readonly Slot[] {
  if (object instanceof PDFDict) {
    return object.entries().flatMap(([key, value]) => slotOrInside(value, (name) => object.set(key, name)));
  }
  if (object instanceof PDFArray) {
    return object.asArray().flatMap((value, index) => slotOrInside(value, (name) => object.set(index, name)));
  }
  return [];
}

function slotOrInside(value: PDFObject, put: Slot['put']): readonly Slot[] {
  if (!(value instanceof PDFString)) return slotsOf(value);
  const id = value.asString();
  return id.match(ELEMENT_ID)?.[0] === id ? [{ id, put }] : [];
}
