import type { House } from '../../house/house.ts';
import { FORMS } from './number-forms.ts';

/** Counts headings as Word will, so that the contents can show their numbers. */
export interface HeadingNumbers {
  /** Number of the next heading of a level (from 1), as it is printed, without what follows it. */
  next(level: number): string;
  nextAnnex(): string;
}

/** Begins counting. */
export function createHeadingNumbers({ headings, annexes }: House): HeadingNumbers {
  const counts = [0, 0, 0, 0];
  let annex = 0;
  return {
    next(level) {
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.fill(0, level);
      const { text } = headings[level - 1] ?? headings[0];
      return text.replace(/%(\d)/g, (_, place: string) => {
        const form = headings[Number(place) - 1]?.number ?? 'decimal';
        return FORMS[form].write(counts[Number(place) - 1] ?? 0);
      });
    },
    nextAnnex() {
      annex += 1;
      return annexes.text.replace('%1', FORMS[annexes.number].write(annex));
    },
  };
}
