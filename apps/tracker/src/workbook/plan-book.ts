import { legalXmlText } from '@shinrai/ooxml';
import type { TrackerView } from '@shinrai/views';
import { plainText } from '@shinrai/views/inline';
import type { LoadedTemplate } from '../template/load-template.ts';
import type { SheetTemplate } from '../template/sheet-schema.ts';
import { bandCode } from './bands.ts';
import { type BookContext, contextOf } from './context.ts';
import type { BookPlan, SheetPlan } from './sheet-plan.ts';
import { planSheet } from './sheets/index.ts';
import { listNames } from './sheets/lists.ts';
import { planMeta } from './sheets/meta.ts';
import { planTable } from './sheets/table.ts';

/** A whole workbook as data: what the view says, arranged as the template asks. */
export function planBook(view: TrackerView, { template, digest }: LoadedTemplate): BookPlan {
  const context = contextOf(view, template, digest);
  const { frame } = view;
  const sheets = planSheets(template.sheets, context);
  return {
    properties: {
      title: legalXmlText(context.tokens.title ?? ''),
      subject: legalXmlText(plainText(frame.planTitle)),
      creator: legalXmlText(plainText(frame.issuer)),
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

/** Tables come first, then the sheets that tell of them; the meta sheet tells of all that comes back. */
function planSheets(templates: readonly SheetTemplate[], context: BookContext): readonly SheetPlan[] {
  const tables = templates.flatMap((sheet) => (sheet.kind === 'table' ? (planTable(sheet, context) ?? []) : []));
  const planned = new Map(tables.map((plan) => [plan.key, plan]));
  const issued = tables.flatMap((plan) => plan.issued ?? []);
  const generated = templates.flatMap((sheet) =>
    sheet.kind === 'table' || sheet.kind === 'meta' ? [] : (planSheet(sheet, { ...context, planned }) ?? []),
  );
  const all = new Map([...tables, ...generated].map((plan) => [plan.key, plan]));
  return templates.flatMap((sheet) =>
    sheet.kind === 'meta' ? planMeta(sheet, context, issued, generated) : (all.get(sheet.key) ?? []),
  );
}
