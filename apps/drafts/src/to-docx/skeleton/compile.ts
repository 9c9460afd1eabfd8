import { type Document, Packer } from 'docx';

/** The parts of a document before anyone zips them: texts of XML, and bytes. */
export type CompiledParts = Readonly<Record<string, string | Uint8Array>>;

/** The parts of a document; the package only hands out files, which would be zipped here to be unzipped at once. */
export function compile(document: Document): CompiledParts {
  // biome-ignore lint/complexity/useLiteralKeys: it is private to the type checker; in brackets it may be asked for.
  const parts: ReadonlyMap<string, string | Uint8Array> = Packer['compiler'].compile(document);
  return Object.fromEntries(parts);
}
