import type { TrackerTemplate } from '../template/tracker-template.ts';
import type { BookPlan } from '../workbook/sheet-plan.ts';
import { Workbook, type WrittenParts, writeParts } from './exceljs.ts';
import { createStyles } from './styles.ts';
import { writeSheet } from './write-sheet.ts';

/** Writes a planned workbook with exceljs. The result still needs finishing: it has no cells, its styles are not in order. */
export async function writeBook(plan: BookPlan, template: TrackerTemplate): Promise<WrittenParts> {
  const book = new Workbook();
  const { properties } = plan;
  const day = new Date(`${properties.day}T00:00:00Z`);
  Object.assign(book, {
    title: properties.title,
    subject: properties.subject,
    creator: properties.creator,
    lastModifiedBy: properties.creator,
    language: properties.language,
    contentStatus: properties.status || undefined,
    created: day,
    modified: day,
  });
  book.views = [{ x: 0, y: 0, width: 28_800, height: 16_200, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  const styles = createStyles(template);
  for (const sheet of plan.sheets) writeSheet(book, sheet, template, styles);
  for (const { range, name } of plan.names) book.definedNames.add(range, name);
  return writeParts(book);
}
