import type { DraftKind } from './kind.ts';
import { reportContext } from './progress-report.ts';

/** Every kind of Word document: one line here, one template, one view. */
export const KINDS: readonly DraftKind[] = [
  { name: 'progress-report', scopes: ['plan', 'pillar', 'sector'], view: reportContext },
];
