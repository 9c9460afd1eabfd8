import { plainText, type TrackerView } from '@shinrai/views';
import type { LoadedTemplate } from '../template/load-template.ts';
import { bandCode } from './bands.ts';
import { contextOf } from './context.ts';
import type { BookPlan } from './sheet-plan.ts';
import { planSheet } from './sheets/index.ts';
import { listNames } from './sheets/lists.ts';

/** A whole workbook as data: what the view says, arranged as the template asks. */
export function planBook(view: TrackerView, { template, digest }: LoadedTemplate): BookPlan {
  const context = contextOf(view, template, digest);
  const { frame } = view;
  const sheets = template.sheets.flatMap((sheet) => planSheet(sheet, context) ?? []);
  return {
    properties: {
      title: context.tokens.title ?? '',
      subject: plainText(frame.planTitle),
      creator: plainText(frame.issuer),
      language: frame.language,
      status: frame.draft,
      day: frame.asOfDay,
    },
    sheets: sheets.map((sheet) => {
      const tokens = { ...context.tokens, sheet: sheet.name };
      const band = (name: 'header' | 'footer') => bandCode(template.page[name], tokens, template);
      return { ...sheet, header: band('header'), footer: band('footer') };
    }),
    names: template.sheets.flatMap((sheet) => (sheet.kind === 'lists' ? listNames(sheet, context) : [])),
  };
}
