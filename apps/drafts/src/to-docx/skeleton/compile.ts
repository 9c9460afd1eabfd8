import type { PackageParts } from '@shinrai/ooxml';
import { type Document, Packer } from 'docx';

const encoder = new TextEncoder();

/**
 * The parts of a document before anyone zips them. The package only hands out files, which would be zipped here to be
 * unzipped at once: a sixth of the time that a document takes.
 */
export function partsOf(document: Document): PackageParts {
  // biome-ignore lint/complexity/useLiteralKeys: it is private to the type checker; in brackets it may be asked for.
  const parts: ReadonlyMap<string, string | Uint8Array> = Packer['compiler'].compile(document);
  return Object.fromEntries(
    [...parts].map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]),
  );
}
