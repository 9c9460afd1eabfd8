import { META_HEADINGS } from '../../meta/records.ts';
import type { RawSheet } from '../raw/raw-book.ts';

/** Whether a sheet is the one in which the workbook says what it is. */
export const isMeta = ({ rows }: RawSheet): boolean =>
  rows.slice(0, 20).some(({ cells }) => {
    const texts = new Set([...cells.values()].map(({ text }) => text));
    return META_HEADINGS.every((heading) => texts.has(heading));
  });
