import { readFile } from 'node:fs/promises';
import { type DocxContent, type PdfContent, readDocx, readPdf, readXlsx, type XlsxContent } from '@shinrai/testing';

/** All words of a finished PDF, Word or Excel file, hidden sheets included. */
export async function documentText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (file.endsWith('.pdf')) return textOf(await readPdf(bytes));
  return textOf(file.endsWith('.docx') ? readDocx(bytes) : readXlsx(bytes));
}

/** The same, of a file that was read already. */
export function textOf(content: PdfContent | DocxContent | XlsxContent): string {
  if ('text' in content) return content.text;
  const cells = content.sheets.flatMap((sheet) => Object.values(sheet.cells));
  return cells.map(({ text }) => text.replace(ENCODED, decode)).join('\n');
}

/** Excel shows `_x0041_` as the character of that number, so a text that reads so is stored with its first sign encoded. */
const ENCODED = /_x([0-9a-f]{4})_/gi;
const decode = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
