import type { SheetRequest } from '@shinrai/views';
import type { TrackerTemplate } from './template/tracker-template.ts';

/** What a template's tables want from the view, in the order of its sheets. Columns to fill in are not the view's. */
export function sheetRequests({ sheets }: TrackerTemplate): readonly SheetRequest[] {
  return sheets
    .filter((sheet) => sheet.kind === 'table')
    .map(({ rows, columns }) => ({
      key: rows,
      columns: columns.filter(({ input }) => !input).map(({ key }) => key),
    }));
}
