import { readFile } from 'node:fs/promises';
import { readDocx, readPdf, readXlsx } from '@shinrai/testing';

/** All words of a finished PDF, Word or Excel file, hidden sheets included. */
export async function documentText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (file.endsWith('.pdf')) return (await readPdf(bytes)).text;
  if (file.endsWith('.docx')) return readDocx(bytes).text;
  const cells = readXlsx(bytes).sheets.flatMap((sheet) => Object.values(sheet.cells));
  return cells.map(({ text }) => text).join('\n');
}
