import { readFileSync } from 'node:fs';
import { readPdf } from '@shinrai/testing';
import { officeParts } from '../support/office-parts.ts';

/**
 * What stands on every page: the text of each page of a PDF, head and foot of each kind of page of a Word file, and what
 * is printed around each sheet of a workbook.
 */
export async function marginsOf(file: string): Promise<readonly string[]> {
  const bytes = readFileSync(file);
  if (file.endsWith('.pdf')) return (await readPdf(bytes)).pages.map(({ text }) => text);
  const parts = officeParts(bytes);
  const named = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => xml);
  if (file.endsWith('.xlsx'))
    return named(/^xl\/worksheets\/[^/]+\.xml$/).map((xml) => /<headerFooter.*<\/headerFooter>/s.exec(xml)?.[0] ?? '');
  const feet = named(/^word\/footer\d*\.xml$/);
  return named(/^word\/header\d*\.xml$/).map((head, at) => `${head}${feet[at] ?? ''}`);
}
