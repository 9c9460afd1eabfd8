import { columnLetters } from '../address.ts';
import type { Tally, TallyLine } from './tally.ts';

/** A formula that counts, with what it counts when the workbook is issued. */
export interface Count {
  readonly formula: string;
  readonly result: number;
}

/** The counts of one line: by word, what is left empty, and all of it. */
export function countFormulas(line: TallyLine, tally: Tally): readonly Count[] {
  const conditions = conditionsOf(line, tally);
  const counts = tally.words.map(({ word }, at) => ({
    formula: `COUNTIFS(${conditions},${tally.ranges.counts},${columnLetters(at + 2)}$${tally.head})`,
    result: countOf(line, tally, word),
  }));
  const all = { formula: `COUNTIFS(${conditions})`, result: line.counted.length };
  return [...counts, ...emptyFormula(line.row, counts, all, tally), all];
}

function conditionsOf(line: TallyLine, { ranges, only }: Tally): string {
  const own = `${line.isGroup ? ranges.within : ranges.by},$A${line.row}${only}`;
  return line.group ? `${ranges.within},$A$${line.group.row},${own}` : own;
}

const countOf = ({ counted }: TallyLine, { texts }: Tally, word: string) =>
  counted.filter((at) => texts[at] === word).length;

/** What is left when all words are counted: rows that nobody has filled in. */
function emptyFormula(
  row: number,
  counts: readonly Count[],
  all: Count,
  { hasEmpty, width, words }: Tally,
): readonly Count[] {
  if (!hasEmpty) return [];
  const formula = `${columnLetters(width + 1)}${row}-SUM(B${row}:${columnLetters(words.length + 1)}${row})`;
  return [{ formula, result: all.result - counts.reduce((sum, { result }) => sum + result, 0) }];
}

/** The sums of all groups, or of all lines where there are none. */
export function totalFormulas(tally: Tally): readonly Count[] {
  const summed = tally.lines.filter(({ group }) => group === null);
  const results = summed.map((line) => countFormulas(line, tally).map(({ result }) => result));
  return Array.from({ length: tally.width }, (_, at) => {
    const letters = columnLetters(at + 2);
    return {
      formula: `SUM(${cellsOf(letters, summed)})`,
      result: results.reduce((sum, line) => sum + (line[at] ?? 0), 0),
    };
  });
}

/** One range where the lines follow one another; single cells where others stand between them. */
function cellsOf(letters: string, lines: readonly TallyLine[]): string {
  const rows = lines.map(({ row }) => row);
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  if (last - first === rows.length - 1) return `${letters}${first}:${letters}${last}`;
  return rows.map((row) => `${letters}${row}`).join(',');
}
