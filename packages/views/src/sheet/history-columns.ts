import { factRef, type Line } from '../parts/inline.ts';
import { type ColumnSources, lineCell, valueCell } from './column.ts';

/** One line of the history of a workbook: an edition that was handed out. */
export interface HistorySubject {
  readonly id: string;
  readonly edition: string;
  readonly day: string;
  readonly by: Line;
  readonly change: string;
}

const ref = ({ id }: HistorySubject, field: string) => factRef('edition', id, field);

export const HISTORY_COLUMNS: ColumnSources<HistorySubject> = {
  edition: { type: 'text', cell: (subject) => valueCell(subject.edition, ref(subject, 'number')) },
  day: { type: 'date', cell: (subject) => valueCell(subject.day, ref(subject, 'date')) },
  by: { type: 'text', cell: (subject) => lineCell(subject.by, ref(subject, 'issuer')) },
  change: { type: 'text', cell: (subject) => valueCell(subject.change, ref(subject, 'state')) },
};
