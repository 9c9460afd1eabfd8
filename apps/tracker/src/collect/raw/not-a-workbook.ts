import { type Diagnostic, messages } from '@shinrai/diagnostics';

const SAVE = 'Open it and save it as "Excel workbook (*.xlsx)"';
const ASK = 'Ask for the workbook that was issued, filled in: without its hidden sheet nothing can be compared';

/** What else people send, and the way out. */
const WAYS = {
  'a binary workbook (.xlsb)': SAVE,
  'an OpenDocument file': SAVE,
  'an XML file': SAVE,
  'an archive of files': 'Unpack it and collect the folder',
  'an archive of another kind': 'Unpack it and collect the folder',
  'a Word document': ASK,
  'a PDF': ASK,
  'a web page': ASK,
  'a picture': ASK,
  'a text file': ASK,
  'a file of an unknown kind': ASK,
} as const;

/** What a file is that is no workbook. */
export type OtherKind = keyof typeof WAYS;

/** That a file is no workbook, and what can be done. */
export const notAWorkbook = (kind: OtherKind): Diagnostic => messages.returnNotAWorkbook({ kind, way: WAYS[kind] });
