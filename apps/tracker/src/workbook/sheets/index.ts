import type { SheetTemplate } from '../../template/sheet-schema.ts';
import type { BookContext } from '../context.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { planGuide } from './guide.ts';
import { planLists } from './lists.ts';
import { planSummary } from './summary.ts';
import { planTable } from './table.ts';

/** Every sheet but the one that is made from the others. */
type OwnSheet = Exclude<SheetTemplate, { kind: 'meta' }>;

type Planners = {
  readonly [Kind in OwnSheet['kind']]: (
    sheet: Extract<OwnSheet, { kind: Kind }>,
    context: BookContext,
  ) => SheetPlan | null;
};

/** How each kind of sheet is planned. A new kind is one file and one line here. */
const PLANNERS: Planners = {
  guide: planGuide,
  table: planTable,
  summary: planSummary,
  lists: planLists,
};

/** Plans a sheet; none where it would be empty. */
export function planSheet(sheet: OwnSheet, context: BookContext): SheetPlan | null {
  const plan = PLANNERS[sheet.kind] as (sheet: OwnSheet, context: BookContext) => SheetPlan | null;
  return plan(sheet, context);
}
