import type { Plan } from '@shinrai/core';
import { type ProgressReportView, progressReportView, type Request } from '@shinrai/views';

/** The view of a progress report with what its layout depends on. */
export interface ReportContext extends ProgressReportView {
  /** Whether the document is long enough for a table of contents. */
  readonly hasContents: boolean;
}

/** Makes the view of a progress report and arranges it. */
export function reportContext(plan: Plan, request: Request): ReportContext {
  const view = progressReportView(plan, request);
  return { ...view, hasContents: view.pillars.flatMap(({ sectors }) => sectors).length > 1 };
}
