import { createRequire } from 'node:module';
import type { Workbook as ExceljsWorkbook } from 'exceljs';

/**
 * The workbook of exceljs alone. The package's own door also loads readers, streams and CSV, which takes three times as
 * long as everything that a tracker needs.
 */
export const Workbook = createRequire(import.meta.url)('exceljs/lib/doc/workbook.js') as new () => ExceljsWorkbook;

/** What the library writes, part by part, before it is packed. */
export type WrittenParts = ReadonlyMap<string, string>;

interface Archive {
  append(part: string, entry: { readonly name: string }): void;
}

/** Its steps of writing, in the order in which it takes them. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addTables',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

type Steps = Record<(typeof STEPS)[number], (archive: Archive, model: object) => Promise<void> | void> & {
  prepareModel(model: object, options: object): void;
};

/** The parts of a workbook as the library writes them. Its own way packs them first, only for us to unpack them again. */
export async function writeParts(book: ExceljsWorkbook): Promise<WrittenParts> {
  const parts = new Map<string, string>();
  const archive: Archive = { append: (part, { name }) => parts.set(name, part) };
  const writer = book.xlsx as unknown as Steps;
  const { model } = book as unknown as { readonly model: object };
  writer.prepareModel(model, {});
  for (const step of STEPS) await writer[step](archive, model);
  return parts;
}
