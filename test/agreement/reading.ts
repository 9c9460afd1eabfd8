import { readDocx, readPdf, readXlsx } from '@shinrai/testing';
import { fold } from '../support/fold.ts';
import { visibleRows } from '../support/visible-rows.ts';

/** A finished document as a person reads it. */
export interface Reading {
  /** All words, as they are stored. */
  readonly text: string;
  /** The same, in the form in which words can be looked for. */
  readonly folded: string;
  /** The rows of its tables, cells folded; a PDF has none that could be read. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads a document by the ending of its path. */
export async function readDocument(path: string, bytes: Uint8Array): Promise<Reading> {
  if (path.endsWith('.pdf')) return toReading((await readPdf(bytes)).text, []);
  if (path.endsWith('.docx')) {
    const { text, notes, tables } = readDocx(bytes);
    return toReading([text, ...notes].join('\n'), tables.flat());
  }
  const rows = readXlsx(bytes).sheets.flatMap(visibleRows);
  return toReading(rows.flat().join('\n'), rows);
}

const toReading = (text: string, rows: readonly (readonly string[])[]): Reading => ({
  text,
  folded: fold(text),
  rows: rows.map((row) => row.map(fold)),
});
