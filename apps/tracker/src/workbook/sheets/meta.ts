import { rowHeight } from '../../measure/row-height.ts';
import { encodeIssue } from '../../meta/encode.ts';
import type { IssuedSheet } from '../../meta/issued.ts';
import { tableTexts } from '../../meta/texts.ts';
import type { MetaSheet } from '../../template/sheet-schema.ts';
import { textCell } from '../cell-value.ts';
import type { BookContext } from '../context.ts';
import { issuedTexts } from '../issued-texts.ts';
import type { SheetPlan } from '../sheet-plan.ts';

const LOOK = { name: 'plain' } as const;
const WIDTHS = [10, 40, 6, 120];

/**
 * What the workbook says about itself, for the way back: a returned copy can be compared cell by cell with what was
 * issued, without any other file. The sheet is very hidden; it survives being re-saved, shown, sorted and moved.
 *
 * Plain texts in four columns, under one row of headings: `kind`, `key`, `part`, `value`. A value is JSON between two
 * bars (`|...|`), in as many parts as it takes; parts with one kind and key belong together. The kinds:
 *
 * | kind     | key                    | value                                                                          |
 * | -------- | ---------------------- | ------------------------------------------------------------------------------ |
 * | `format` |                        | `{name: "shinrai-tracker", version}`                                           |
 * | `issue`  |                        | plan, edition, asOf, language, audience, scope {kind, id}, template {version, digest} |
 * | `list`   | key of the list        | `[place, [[code, word], ...]]`                                                 |
 * | `sheet`  | key of the sheet       | place, name, table, role, columns [{key, heading, role, type, field, list, maxLength}] |
 * | `row`    | `<sheet key>/<row id>` | `[place, hash, [value of each column]]`                                        |
 * | `texts`  | key of the sheet       | `[place, name, live, digests]` of a sheet that is only to be read               |
 * | `seal`   |                        | digest over all records before it                                              |
 *
 * A value of a cell is `null` where it was empty, a string for a text, `["n", number, printed]` for a number and
 * `["d", serial, printed]` for a day. Row ids are `<entity kind>:<id>`. A data sheet has two more columns at its end,
 * hidden and locked, with the headings `row_id` and `base_hash`: the id of the row, and the hash that stands here too.
 *
 * The reserved rows of a sheet with the role `new` have the ids `new:<sheet key>:<number>`, counted from 1, and are
 * issued empty: whatever stands in them is a proposal under that temporary id. A row that somebody inserted has no id; the
 * reader counts on from the last reserved one, in the order of the sheet.
 *
 * The digests stand for the distinct texts of a sheet that is only to be read, without their white space: what else comes
 * back there, somebody wrote. Where formulas show texts of the data sheets again (`live`), those are not told twice.
 *
 * Written by `meta/encode.ts`, read by `meta/decode.ts`.
 */
export function planMeta(
  sheet: MetaSheet,
  { view, template, digest, language, lists }: BookContext,
  issued: readonly IssuedSheet[],
  generated: readonly SheetPlan[],
): SheetPlan {
  const { issue, scope, frame } = view;
  const shown = tableTexts(issued);
  const cells = encodeIssue({
    plan: issue.plan,
    edition: issue.edition,
    asOf: frame.asOfDay,
    language,
    audience: issue.audience,
    scope: { kind: scope.kind, id: scope.kind === 'plan' ? issue.plan : scope.id },
    template: { version: template.version, digest },
    lists: lists.map(({ key, values }) => ({ key, values })),
    sheets: issued,
    generated: generated.map((plan) => issuedTexts(plan, shown)),
  });
  const height = rowHeight([], template.font.size);
  return {
    key: sheet.key,
    name: sheet.name[language],
    visibility: sheet.visibility,
    tab: null,
    widths: WIDTHS,
    rows: cells.map((texts) => ({ height, cells: texts.map((text) => textCell(text, LOOK)) })),
    frozen: { columns: 0, rows: 1 },
    table: null,
    rules: [],
    marked: [],
    pageBreaks: [],
    blocks: [],
    print: sheet.print,
  };
}
