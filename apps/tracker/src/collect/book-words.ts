import type { SheetTemplate } from '../template/sheet-schema.ts';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import type { BookWords } from './compare/compare-book.ts';

/** What a template knows of the words in its workbooks, in every language. */
export function bookWords({ sheets }: TrackerTemplate): BookWords {
  const headings = new Map(
    sheets.flatMap((sheet) =>
      sheet.kind === 'table'
        ? sheet.columns.map(({ key, heading }) => [`${sheet.key}.${key}`, [heading.ja, heading.en]] as const)
        : [],
    ),
  );
  const ranges = new Map(
    sheets.flatMap((sheet) =>
      sheet.kind === 'table'
        ? sheet.columns.flatMap(({ key, min = 0, max }) =>
            max === undefined ? [] : [[`${sheet.key}.${key}`, { min, max }] as const],
          )
        : [],
    ),
  );
  return {
    rangeOf: (sheet, column) => ranges.get(`${sheet}.${column}`),
    headings: (sheet, column) => headings.get(`${sheet}.${column}`) ?? [],
    generated: sheets.flatMap((sheet) =>
      sheet.kind === 'table'
        ? []
        : [sheet.name.ja, sheet.name.en].map((name) => ({
            name,
            columns: columnsOf(sheet),
            counts: sheet.kind === 'summary',
          })),
    ),
  };
}

/** How many columns a sheet has that is only to be read; a print view has the ids of its rows besides. */
function columnsOf(sheet: SheetTemplate): number {
  if (sheet.kind === 'guide') return sheet.widths.length;
  return sheet.kind === 'print' ? sheet.columns.length + 1 : Number.POSITIVE_INFINITY;
}
