import type { Plan } from '@shinrai/core';
import { type Line, progressReportView, type ProgressReportView, type Request, type StateCountView } from '@shinrai/views';

/** A row of the table that counts actions by their state. */
interface CountRow {
  readonly name: Line;
  readonly states: readonly StateCountView[];
  readonly actionCount: number;
}

/** The view of a progress report with what its layout depends on. */
export interface ReportContext extends ProgressReportView {
  /** Pillars of a plan, or else the sectors. */
  readonly rows: readonly CountRow[];
  /** Whether the document is long enough for a table of contents. */
  readonly hasContents: boolean;
}

/** Makes the view of a progress report and arranges it. */
export function reportContext(plan: Plan, request: Request): ReportContext {
  const view = progressReportView(plan, request);
  const rows = view.isWholePlan ? view.pillars : view.pillars.flatMap(({ sectors }) => sectors);
  return { ...view, rows: rows.map(({ name, states, actionCount }) => ({ name, states, actionCount })), hasContents: rows.length > 1 };
}
