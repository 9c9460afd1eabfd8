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
  return {
    headings: (sheet, column) => headings.get(`${sheet}.${column}`) ?? [],
    generated: sheets.filter(({ kind }) => kind !== 'table').flatMap(({ name }) => [name.ja, name.en]),
  };
}
