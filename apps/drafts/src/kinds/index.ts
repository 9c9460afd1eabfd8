import type { KindView } from './kind.ts';
import { progressMatrix } from './progress-matrix.ts';
import { progressReport } from './progress-report.ts';
import { requestLetter } from './request-letter.ts';

/** The views that an entry of `kinds.yaml` can name: one line here, one file beside it. */
export const VIEWS: Readonly<Record<string, KindView>> = {
  'progress-report': progressReport,
  'progress-matrix': progressMatrix,
  'request-letter': requestLetter,
};
