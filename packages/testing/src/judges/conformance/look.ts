import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

/** Reading of entries that may be references, in plain values. */
export interface Look {
  dictionary(of: PDFDict | undefined, key: string): PDFDict | undefined;
  /** A list; one value alone counts as a list of one. */
  list(of: PDFDict | undefined, key: string): readonly PDFObject[];
  /** A name or a text as words, a number or a truth value as it is written. */
  words(of: PDFDict | undefined, key: string): string | undefined;
}

/** Reads the entries of a document. */
export function lookIn({ context }: PDFDocument): Look {
  const value = (of: PDFDict | undefined, key: string) => context.lookup(of?.get(PDFName.of(key)));
  return {
    dictionary(of, key) {
      const found = value(of, key);
      return found instanceof PDFDict ? found : undefined;
    },
    list(of, key) {
      const found = value(of, key);
      const list = found instanceof PDFArray ? found.asArray() : [found];
      return list.flatMap((one) => context.lookup(one) ?? []);
    },
    words: (of, key) => toWords(value(of, key)),
  };
}

function toWords(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText();
  return value instanceof PDFNumber ? String(value.asNumber()) : value?.toString();
}
