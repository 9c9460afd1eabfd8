import { rowHeight } from '../../measure/row-height.ts';
import type { MetaSheet } from '../../template/sheet-schema.ts';
import { textCell } from '../cell-value.ts';
import type { BookContext, PlacedTable } from '../context.ts';
import type { SheetPlan } from '../sheet-plan.ts';

const WIDTHS = [14, 34, 70];

/**
 * What the workbook says about itself, for the way back: which plan, edition and day, which template, and the ids of the
 * rows that were handed out. Three columns: kind, key, value.
 */
export function planMeta(sheet: MetaSheet, context: BookContext): SheetPlan {
  const height = rowHeight([], context.template.font.size);
  const lines = [
    ['kind', 'key', 'value'],
    ...propertiesOf(context),
    ...[...context.tables.values()].flatMap((table) => linesOf(table, context)),
  ];
  return {
    key: sheet.key,
    name: sheet.name[context.language],
    visibility: sheet.visibility,
    tab: null,
    widths: WIDTHS,
    rows: lines.map((texts) => ({ height, cells: texts.map((text) => textCell(text, { name: 'plain' })) })),
    frozen: { columns: 0, rows: 1 },
    table: null,
    rules: [],
    marked: [],
    pageBreaks: [],
    blocks: [],
    print: sheet.print,
  };
}

function propertiesOf({ view, digest }: BookContext): readonly (readonly string[])[] {
  const { issue, scope, frame } = view;
  const properties = {
    plan: issue.plan,
    edition: issue.edition,
    asOf: frame.asOfDay,
    language: frame.language,
    audience: issue.audience,
    scope: scope.kind,
    scopeId: scope.kind === 'plan' ? issue.plan : scope.id,
    template: digest,
  };
  return Object.entries(properties).map(([key, value]) => ['property', key, value]);
}

/** Sheet, columns and rows of a table that people fill in; the others do not come back. */
function linesOf({ sheet, columns, view }: PlacedTable, { language }: BookContext): readonly (readonly string[])[] {
  if (!columns.some(({ template }) => template.input)) return [];
  return [
    ['sheet', sheet.key, sheet.name[language]],
    ...columns.map(({ template }) => ['column', `${sheet.key}.${template.key}`, template.heading[language]]),
    ...view.rows.map(({ id }) => ['row', sheet.key, id]),
  ];
}
