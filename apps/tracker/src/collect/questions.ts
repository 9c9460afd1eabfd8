import type { CellFate, Question, Why } from './change-set.ts';

/** Cells that only the ministry can put right; the others are for whoever reviews. */
const ASKED = new Set<Why>([
  'same-as-above',
  'see-annex',
  'as-last-year',
  'date-without-year',
  'date-relative',
  'date-impossible',
  'date-unlikely',
  'not-a-date',
  'not-a-number',
  'share-or-percent',
  'not-in-list',
  'error-value',
  'formula',
  'too-long',
  'out-of-range',
  'reason-missing',
  'rating-missing',
  'qualifier-lost',
  'unit-differs',
  'rows-differ',
]);

/** The questions that cells raise. */
export const questionsOf = (cells: readonly CellFate[]): readonly Question[] =>
  cells.flatMap((cell): readonly Question[] =>
    cell.why !== undefined && ASKED.has(cell.why) && cell.fate !== 'unchanged' && cell.fate !== 'extra'
      ? [{ kind: 'cell', cell }]
      : [],
  );
