import type { KindView } from './kind.ts';
import { progressReport } from './progress-report.ts';

/** The views that an entry of `kinds.yaml` can name: one line here, one file beside it. */
export const VIEWS: Readonly<Record<string, KindView>> = {
  'progress-report': progressReport,
};
