import type { SheetTemplate } from '../../template/sheet-schema.ts';
import type { BookContext } from '../context.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { planGuide } from './guide.ts';
import { planLists } from './lists.ts';
import { planMeta } from './meta.ts';
import { planSummary } from './summary.ts';
import { planTable } from './table.ts';

type Planners = {
  readonly [Kind in SheetTemplate['kind']]: (
    sheet: Extract<SheetTemplate, { kind: Kind }>,
    context: BookContext,
  ) => SheetPlan | null;
};

/** How each kind of sheet is planned. A new kind is one file and one line here. */
const PLANNERS: Planners = {
  guide: planGuide,
  table: planTable,
  summary: planSummary,
  lists: planLists,
  meta: planMeta,
};

/** Plans a sheet; none where it would be empty. */
export function planSheet(sheet: SheetTemplate, context: BookContext): SheetPlan | null {
  const plan = PLANNERS[sheet.kind] as (sheet: SheetTemplate, context: BookContext) => SheetPlan | null;
  return plan(sheet, context);
}
