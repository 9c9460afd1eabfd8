import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';

/** A font that a PDF uses. */
export interface PdfFont {
  /** Name without the mark of a subset: `BIZUDPGothic-Bold`; empty for a Type 3 font, which has none. */
  readonly name: string;
  /** `Type0`, `TrueType`, `Type1`, `Type3`. */
  readonly type: string;
  /** Whether its shapes are in the file. A Type 3 font always brings them. */
  readonly isEmbedded: boolean;
}

/** The fonts of a PDF, each once, sorted by name. */
export async function readPdfFonts(bytes: Uint8Array): Promise<readonly PdfFont[]> {
  const { PDFDocument, PDFDict, PDFName } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const dictionaries = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const look = lookIn(document, PDFDict, PDFName.of);
  const fonts = dictionaries.filter((dictionary) => look.name(dictionary, 'Type') === 'Font');
  const used = fonts
    .filter((font) => !look.name(font, 'Subtype').startsWith('CIDFont'))
    .map((font) => readFont(font, look));
  const unique = new Map(used.map((font) => [JSON.stringify(font), font]));
  return [...unique.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

type Look = ReturnType<typeof lookIn>;

function readFont(font: PDFDict, look: Look): PdfFont {
  const type = look.name(font, 'Subtype');
  const described = type === 'Type0' ? look.first(font, 'DescendantFonts') : font;
  const descriptor = described && look.dictionary(described, 'FontDescriptor');
  const isEmbedded =
    type === 'Type3' || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor && look.has(descriptor, key));
  return { name: look.name(font, 'BaseFont').replace(/^[A-Z]{6}\+/, ''), type, isEmbedded };
}

/** Reading of entries that may be references. */
function lookIn(document: PDFDocument, Dict: typeof PDFDict, nameOf: typeof import('@cantoo/pdf-lib').PDFName.of) {
  const value = (dictionary: PDFDict, key: string) => document.context.lookup(dictionary.get(nameOf(key)));
  const asDictionary = (object: unknown) => (object instanceof Dict ? object : undefined);
  return {
    name: (dictionary: PDFDict, key: string) => String(value(dictionary, key) ?? '').replace(/^\//, ''),
    has: (dictionary: PDFDict, key: string) => value(dictionary, key) !== undefined,
    dictionary: (dictionary: PDFDict, key: string) => asDictionary(value(dictionary, key)),
    first: (dictionary: PDFDict, key: string) => {
      const list = value(dictionary, key) as { lookup?: (index: number) => unknown } | undefined;
      return asDictionary(list?.lookup?.(0));
    },
  };
}
