import type { Plan } from '@shinrai/core';
import { type ProgressReportView, progressReportView, type Request } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** The view of a progress report with what its layout depends on. */
export interface ReportContext extends ProgressReportView {
  /** Whether the document is long enough for a table of contents. */
  readonly hasContents: boolean;
}

/** Chapters, tables and annexes about what was done. */
export const progressReport: KindView = { scopes: ['plan', 'pillar', 'sector', 'ministry'], context: reportContext };

function reportContext(plan: Plan, request: Request): ReportContext {
  const view = progressReportView(plan, request);
  return { ...view, hasContents: view.pillars.flatMap(({ sectors }) => sectors).length > 1 };
}
