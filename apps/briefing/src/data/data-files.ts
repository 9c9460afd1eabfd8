import type { Plan } from '@shinrai/core';
import type { Attachment } from '@shinrai/pdf';
import { type Request, SHEET_COLUMNS, trackerView } from '@shinrai/views';
import { sheetToCsv } from './csv.ts';

/** A file of data that a document carries inside, as text. */
export interface DataFile extends Omit<Attachment, 'bytes'> {
  readonly text: string;
}

/** The tables that go along, and what they are. */
const TABLES = {
  actions: { ja: '取組の一覧', en: 'The actions' },
  figures: { ja: '数値の一覧', en: 'The figures' },
} as const;

const PLAN = { ja: '計画の全データ（shinrai diff で比較できます）', en: 'All data of the plan, for shinrai diff' };

/**
 * The data of exactly what a document is about: its actions and figures as tables, and for the whole plan its data as
 * they are written, too. They are taken from the plan that the document is made from, so that they cannot hold what its
 * audience may not see.
 */
export function dataFiles(plan: Plan, request: Request, data: string): readonly DataFile[] {
  const { language, scope } = request;
  const keys = ['actions', 'figures'] as const;
  const requests = keys.map((key) => ({ key, columns: Object.keys(SHEET_COLUMNS[key]) }));
  const tables = trackerView(plan, request, requests).sheets.map((sheet, index): DataFile => {
    const description = TABLES[keys[index] ?? 'actions'][language];
    return {
      name: `${sheet.key}.csv`,
      mimeType: 'text/csv',
      description,
      relationship: 'Data',
      text: sheetToCsv(sheet),
    };
  });
  if (scope.kind !== 'plan') return tables;
  const description = PLAN[language];
  return [
    ...tables,
    { name: 'plan.json', mimeType: 'application/json', description, relationship: 'Source', text: data },
  ];
}

/** A file of data as it goes into a PDF. */
export const toAttachment = ({ text, ...file }: DataFile): Attachment => ({
  ...file,
  bytes: Buffer.from(text, 'utf8'),
});
