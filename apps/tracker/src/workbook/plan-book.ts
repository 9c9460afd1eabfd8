import type { TrackerView } from '@shinrai/views';
import type { LoadedTemplate } from '../template/load-template.ts';
import { contextOf } from './context.ts';
import type { BookPlan } from './sheet-plan.ts';
import { planSheet } from './sheets/index.ts';
import { listNames } from './sheets/lists.ts';

/** A whole workbook as data: what the view says, arranged as the template asks. */
export function planBook(view: TrackerView, { template, digest }: LoadedTemplate): BookPlan {
  const context = contextOf(view, template, digest);
  return {
    title: context.tokens.title ?? '',
    sheets: template.sheets.flatMap((sheet) => planSheet(sheet, context) ?? []),
    names: template.sheets.flatMap((sheet) => (sheet.kind === 'lists' ? listNames(sheet, context) : [])),
    bands: { header: bandOf... },
  };
}
