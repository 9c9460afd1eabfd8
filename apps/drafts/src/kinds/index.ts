import { agenda } from './agenda.ts';
import { comparison } from './comparison.ts';
import { countryBrief } from './country-brief.ts';
import type { KindView } from './kind.ts';
import { onePageSummary } from './one-page-summary.ts';
import { pressRelease } from './press-release.ts';
import { progressMatrix } from './progress-matrix.ts';
import { progressReport } from './progress-report.ts';
import { questionsAndAnswers } from './questions-and-answers.ts';
import { requestLetter } from './request-letter.ts';
import { talkingPoints } from './talking-points.ts';

/** The views that an entry of `kinds.yaml` can name: one line here, one file beside it. */
export const VIEWS: Readonly<Record<string, KindView>> = {
  'progress-report': progressReport,
  'progress-matrix': progressMatrix,
  'request-letter': requestLetter,
  'talking-points': talkingPoints,
  'questions-and-answers': questionsAndAnswers,
  'press-release': pressRelease,
  agenda: agenda,
  'one-page-summary': onePageSummary,
  'country-brief': countryBrief,
  comparison,
};
