import { SHEET_COLUMNS } from '@shinrai/views';
import type {
  ColumnTemplate,
  GuideSheet,
  PrintSheet,
  SheetTemplate,
  SummarySheet,
  TableSheet,
} from './sheet-schema.ts';
import { unknownTokens } from './tokens.ts';
import type { ListTemplate } from './tracker-template.ts';

/** A problem that only shows when parts of the template are compared; `params` tells which message it becomes. */
export interface TemplateIssue {
  readonly path: (string | number)[];
  readonly message: string;
  readonly params?: { readonly written: string; readonly allowed: readonly string[] };
}

/** The parts of a template that are compared. */
export interface Comparable {
  readonly lists: readonly ListTemplate[];
  readonly page: object;
  readonly sheets: readonly SheetTemplate[];
}

/** Every rule of sense that a template must keep beyond the form of its single values. */
export function checkTemplate(template: Comparable): readonly TemplateIssue[] {
  return [
    ...repeated(template.lists.map(({ key }, at) => [key, ['lists', at, 'key']])),
    ...template.lists.flatMap(checkList),
    ...repeated(template.sheets.map(({ key }, at) => [key, ['sheets', at, 'key']])),
    ...(['ja', 'en'] as const).flatMap((language) =>
      repeated(template.sheets.map(({ name }, at) => [name[language].toLowerCase(), ['sheets', at, 'name', language]])),
    ),
    ...template.sheets.flatMap((sheet, at) => within(['sheets', at], checkSheet(sheet, template))),
    ...checkListsSheet(template),
    ...checkTokens(template.page, ['page']),
    ...checkTokens(template.sheets, ['sheets']),
  ];
}

function checkList({ of, values, without }: ListTemplate, at: number): readonly TemplateIssue[] {
  const path = ['lists', at];
  if ((of === undefined) === (values === undefined)) return [{ path, message: 'a list has either "of" or "values"' }];
  return without && !of ? [{ path: [...path, 'without'], message: '"without" belongs to a list with "of"' }] : [];
}

/** Drop-downs refer to cells: their lists must stand somewhere. */
function checkListsSheet({ lists, sheets }: Comparable): readonly TemplateIssue[] {
  const isThere = lists.length === 0 || sheets.some(({ kind }) => kind === 'lists');
  return isThere ? [] : [{ path: ['lists'], message: 'lists need a sheet of the kind "lists"' }];
}

function checkSheet(sheet: SheetTemplate, template: Comparable): readonly TemplateIssue[] {
  switch (sheet.kind) {
    case 'table':
      return checkTable(sheet, template);
    case 'summary':
      return checkSummary(sheet, template);
    case 'guide':
      return checkGuide(sheet, template);
    case 'print':
      return checkPrint(sheet, template);
    case 'lists':
    case 'meta':
      return [];
  }
}

function checkTable(sheet: TableSheet, { lists }: Comparable): readonly TemplateIssue[] {
  return [
    ...repeated(sheet.columns.map(({ key }, at) => [key, ['columns', at, 'key']])),
    ...(['ja', 'en'] as const).flatMap((language) =>
      repeated(
        sheet.columns.map(({ heading }, at) => [heading[language].toLowerCase(), ['columns', at, 'heading', language]]),
      ),
    ),
    ...(sheet.freeze > sheet.columns.length ? [{ path: ['freeze'], message: 'more columns than the sheet has' }] : []),
    ...sheet.columns.flatMap((column, at) =>
      within(['columns', at], column.input ? checkInput(column, sheet, lists) : checkFixed(column, sheet)),
    ),
  ];
}

function checkFixed(column: ColumnTemplate, sheet: TableSheet): readonly TemplateIssue[] {
  const stray = (['type', 'list', 'maxLength', 'hint', 'field', 'min', 'max', 'bar'] as const).filter(
    (name) => column[name] !== undefined,
  );
  return [
    ...unknown(['key'], column.key, Object.keys(SHEET_COLUMNS[sheet.rows])),
    ...stray.map((name) => ({ path: [name], message: `"${name}" is for columns with "input: true"` })),
  ];
}

function checkInput(
  column: ColumnTemplate,
  sheet: TableSheet,
  lists: readonly ListTemplate[],
): readonly TemplateIssue[] {
  const { type, list, maxLength } = column;
  const isTaken = Object.hasOwn(SHEET_COLUMNS[sheet.rows], column.key);
  return [
    ...(isTaken
      ? [{ path: ['key'], message: `"${column.key}" is a column of the plan; give the input another key` }]
      : []),
    ...(type === undefined ? [{ path: ['input'], message: 'a column for input needs its "type"' }] : []),
    ...(type === 'choice' && list === undefined ? [{ path: ['type'], message: 'a choice needs its "list"' }] : []),
    ...(type !== 'choice' && list !== undefined ? [{ path: ['list'], message: 'only a choice has a "list"' }] : []),
    ...(type !== 'text' && maxLength !== undefined
      ? [{ path: ['maxLength'], message: 'only a text has a "maxLength"' }]
      : []),
    ...checkNumber(column),
    ...(list === undefined
      ? []
      : unknown(
          ['list'],
          list,
          lists.map(({ key }) => key),
        )),
  ];
}

function checkNumber({ type, min, max, bar }: ColumnTemplate): readonly TemplateIssue[] {
  const stray = Object.entries({ min, max, bar }).filter(([, value]) => value !== undefined && type !== 'number');
  return [
    ...stray.map(([name]) => ({ path: [name], message: `only a number has "${name}"` })),
    ...(bar && (min === undefined || max === undefined)
      ? [{ path: ['bar'], message: 'a bar needs "min" and "max"' }]
      : []),
  ];
}

function checkPrint(sheet: PrintSheet, template: Comparable): readonly TemplateIssue[] {
  const table = tables(template).find(({ key }) => key === sheet.of);
  const keys = tables(template).map(({ key }) => key);
  if (!table) return unknown(['of'], sheet.of, keys);
  const columns = table.columns.map(({ key }) => key);
  return [
    ...sheet.groups.flatMap((group, at) => unknown(['groups', at], group, columns)),
    ...sheet.columns.flatMap(({ key, orElse = key }, at) => [
      ...unknown(['columns', at, 'key'], key, columns),
      ...unknown(['columns', at, 'orElse'], orElse, columns),
    ]),
  ];
}

function checkSummary(sheet: SummarySheet, template: Comparable): readonly TemplateIssue[] {
  const table = tables(template).find(({ key }) => key === sheet.of);
  if (!table)
    return unknown(
      ['of'],
      sheet.of,
      tables(template).map(({ key }) => key),
    );
  const keys = table.columns.map(({ key }) => key);
  const choices = table.columns.filter((column) => listOf(column, table) !== undefined).map(({ key }) => key);
  return sheet.blocks.flatMap((block, at) => [
    ...unknown(['blocks', at, 'by'], block.by, keys),
    ...(block.within === undefined ? [] : unknown(['blocks', at, 'within'], block.within, keys)),
    ...unknown(['blocks', at, 'counts'], block.counts, choices),
    ...(block.only === undefined ? [] : unknown(['blocks', at, 'only', 'column'], block.only.column, choices)),
  ]);
}

function checkGuide(sheet: GuideSheet, template: Comparable): readonly TemplateIssue[] {
  const keys = tables(template).map(({ key }) => key);
  return sheet.blocks.flatMap((block, at) =>
    block.kind === 'inputs' ? unknown(['blocks', at, 'of'], block.of, keys) : [],
  );
}

/** The list that a column's words are taken from, if any. */
function listOf(column: ColumnTemplate, sheet: TableSheet): string | undefined {
  return column.input ? column.list : SHEET_COLUMNS[sheet.rows][column.key]?.list;
}

const tables = ({ sheets }: Comparable): readonly TableSheet[] => sheets.filter((sheet) => sheet.kind === 'table');

const within = (path: readonly (string | number)[], issues: readonly TemplateIssue[]): readonly TemplateIssue[] =>
  issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

const unknown = (path: (string | number)[], written: string, allowed: readonly string[]): readonly TemplateIssue[] =>
  allowed.includes(written) ? [] : [{ path, message: `"${written}" is not known here`, params: { written, allowed } }];

/** What stands twice, from the second time on. */
function repeated(entries: readonly (readonly [value: string, path: (string | number)[]])[]): readonly TemplateIssue[] {
  return entries
    .filter(([value], at) => entries.findIndex(([other]) => other === value) < at)
    .map(([value, path]) => ({ path, message: `"${value}" stands here a second time` }));
}

function checkTokens(value: unknown, path: (string | number)[]): readonly TemplateIssue[] {
  if (typeof value === 'string') {
    return unknownTokens(value).flatMap(({ token, allowed }) => unknown(path, token, allowed));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    checkTokens(child, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
