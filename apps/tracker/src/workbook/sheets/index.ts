import type { SheetTemplate } from '../../template/sheet-schema.ts';
import type { BookContext } from '../context.ts';
import type { SheetPlan } from '../sheet-plan.ts';
import { planGuide } from './guide.ts';
import { planLists } from './lists.ts';
import { planPrint } from './print.ts';
import { planSummary } from './summary.ts';

/** Every sheet but those that hold the data, and the one that tells of them for the way back. */
type OwnSheet = Exclude<SheetTemplate, { kind: 'table' | 'meta' }>;

type Planners = {
  readonly [Kind in OwnSheet['kind']]: (
    sheet: Extract<OwnSheet, { kind: Kind }>,
    context: BookContext,
  ) => SheetPlan | null;
};

/** How each kind of sheet is planned. A new kind is one file and one line here. */
const PLANNERS: Planners = {
  guide: planGuide,
  print: planPrint,
  summary: planSummary,
  lists: planLists,
};

/** Plans a sheet; none where it would be empty. */
export function planSheet(sheet: OwnSheet, context: BookContext): SheetPlan | null {
  const plan = PLANNERS[sheet.kind] as (sheet: OwnSheet, context: BookContext) => SheetPlan | null;
  return plan(sheet, context);
}
