import type { SheetRequest } from '@shinrai/views';
import type { ColumnTemplate } from './template/sheet-schema.ts';
import type { TrackerTemplate } from './template/tracker-template.ts';

/** What a template's tables want from the view, in the order of its sheets: columns, and what is known of answers. */
export function sheetRequests({ sheets }: TrackerTemplate): readonly SheetRequest[] {
  return sheets
    .filter((sheet) => sheet.kind === 'table')
    .map(({ rows, columns }) => ({
      key: rows,
      columns: columns.filter(({ input }) => !input).map(({ key }) => key),
      inputs: columns.filter(({ input }) => input).map(fieldOf),
    }));
}

/** Where the answer of a column stands in the data, below the entity of a row. */
export const fieldOf = ({ key, field }: Pick<ColumnTemplate, 'key' | 'field'>): string => field ?? `reported.${key}`;
