import { joinLines, type Line } from './inline.ts';
import { listSeparator, type Speech } from './speech.ts';

/** The words of a date that stood alone, inside a sentence or behind other words: (by the end of FY2024). */
export const dateInSentence = (line: Line): Line =>
  line.map((piece) =>
    piece.kind === 'text'
      ? { ...piece, value: piece.value.replace(/^(By|Since|Date)\b/, (word) => word.toLowerCase()) }
      : piece,
  );

/** Several dates in one line. */
export const joinDates = (speech: Speech, [first, ...others]: readonly Line[]): Line =>
  joinLines([...(first ? [first] : []), ...others.map(dateInSentence)], listSeparator(speech));
