import { parseFuzzyDate, printableText, withoutMentions, writeFuzzyDate } from '@shinrai/core';
import type { IssuedColumn, IssuedList } from '../../meta/issued.ts';
import { isoDay } from '../../workbook/date-serial.ts';
import type { RawCell } from '../raw/raw-book.ts';
import { readChoice } from './choice.ts';
import { foldNumber, foldText } from './fold.ts';
import { type DataValue, type Meaning, type Note, PUZZLING_REMARKS, type Puzzle } from './meaning.ts';
import { readRemark } from './remark.ts';
import { readDate } from './written-date.ts';
import { readQuantity } from './written-quantity.ts';

/** What of a column decides how its cells are read. */
export type ColumnRule = Pick<IssuedColumn, 'type' | 'list' | 'maxLength'> & {
  /** The numbers that can stand in it. */
  readonly range?: NumberRange | undefined;
};

/** Numbers from one to another. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** Serial numbers of 1990 to 2099: what a number can mean in a column of dates. */
const SERIALS = { first: 32_874, last: 73_050 };

/**
 * What a returned cell means in a column to fill in. Nothing is guessed: what has no one meaning is a puzzle, and its raw
 * text stays with whoever asks.
 */
export function understandCell(cell: RawCell, column: ColumnRule, lists: readonly IssuedList[]): Meaning {
  const notes = notesOf(cell);
  if (cell.type === 'error') return { kind: 'puzzle', why: 'error-value', notes };
  if (cell.text.trim() === '') {
    return { kind: 'refused', why: cell.struck === undefined ? 'formula' : 'all-struck', value: undefined, notes };
  }
  const meaning = isTooMuch(cell, column) ? puzzle(NO_ANSWER[column.type]) : READERS[column.type](cell, column, lists);
  if (meaning.kind === 'no-change') return meaning;
  const all = { ...meaning, notes: [...notes, ...meaning.notes] };
  if (all.kind === 'value' && cell.formula !== undefined) return { ...all, kind: 'refused', why: 'formula' };
  return all;
}

function notesOf({ formula, struck, hasTime }: RawCell): readonly Note[] {
  return [
    ...(formula === undefined ? [] : [{ kind: 'formula', formula } as const]),
    ...(struck === undefined ? [] : [{ kind: 'struck', words: struck } as const]),
    ...(hasTime ? [{ kind: 'time-dropped' } as const] : []),
  ];
}

/** Characters that a date, a number or a word of a list may take: what is longer is no answer, and slow to look through. */
const LONGEST_ANSWER = 1_000;

const NO_ANSWER = { text: 'not-in-list', date: 'not-a-date', number: 'not-a-number', choice: 'not-in-list' } as const;

const isTooMuch = ({ text }: RawCell, { type }: ColumnRule): boolean => type !== 'text' && text.length > LONGEST_ANSWER;

type Reader = (cell: RawCell, column: ColumnRule, lists: readonly IssuedList[]) => Meaning;

const READERS: Readonly<Record<IssuedColumn['type'], Reader>> = {
  text: readText,
  date: (cell) => readDateCell(cell),
  number: (cell, { range }) => withinRange(readNumberCell(cell), range),
  choice: readChoiceCell,
};

const understood = (value: DataValue, ...notes: readonly Note[]): Meaning => ({ kind: 'value', value, notes });
const puzzle = (why: Puzzle, nearest?: string): Meaning => ({ kind: 'puzzle', why, nearest, notes: [] });

/** Any text is an answer, but one that points elsewhere. */
function readText(cell: RawCell, { maxLength }: ColumnRule): Meaning {
  const remark = readRemark(cell.text);
  if (remark === 'no-change') return { kind: 'no-change' };
  const puzzling = PUZZLING_REMARKS.find((word) => word === remark);
  if (puzzling) return puzzle(puzzling);
  const value = tidyText(cell.text);
  if (maxLength !== null && [...value].length > maxLength)
    return { kind: 'refused', why: 'too-long', value, notes: [] };
  return understood(value, ...(value.includes('\n') ? [{ kind: 'line-breaks' } as const] : []));
}

/** Line ends as line feeds, no spaces at the end of lines, no empty lines at either end, nothing that cannot be printed or that would be more than words. */
export function tidyText(text: string): string {
  const words = withoutMentions(printableText(text.replace(/\r\n?|\u2028|\u2029/g, '\n')));
  return words
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Remarks where a value is wanted: nothing new, nothing to enter, or a puzzle. */
function readRemarkCell(text: string): Meaning | undefined {
  const remark = readRemark(text);
  if (remark === undefined || remark === 'to-be-decided') return undefined;
  if (remark === 'no-change') return { kind: 'no-change' };
  if (remark === 'none' || remark === 'not-applicable') {
    return { kind: 'refused', why: 'nothing-to-enter', value: undefined, notes: [] };
  }
  return puzzle(remark);
}

function readDateCell(cell: RawCell): Meaning {
  if (cell.type === 'date' && cell.number !== undefined) {
    const day = Math.floor(cell.number);
    // A year that is typed into a cell for dates becomes a day of 1905.
    return day < SERIALS.first || day > SERIALS.last ? puzzle('date-unlikely') : understood(isoDay(day));
  }
  if (cell.type === 'number' && cell.number !== undefined) {
    const { number } = cell;
    const isSerial = Number.isInteger(number) && number >= SERIALS.first && number <= SERIALS.last;
    if (isSerial) return understood(isoDay(number), { kind: 'serial' });
  }
  const remark = readRemark(cell.text);
  if (remark === 'to-be-decided') return understood('undated');
  return readRemarkCell(cell.text) ?? readDateText(cell.text);
}

function readDateText(text: string): Meaning {
  const month = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(foldNumber(text));
  if (month) return understood(`${month[1]}-${month[2]}`);
  const reading = readDate(text);
  switch (reading.kind) {
    case 'date': {
      const { date, rest } = reading.read;
      return understood(writeFuzzyDate(date), ...(rest === '' ? [] : [{ kind: 'date-rest', words: rest } as const]));
    }
    case 'no-year':
      return puzzle('date-without-year');
    case 'relative':
      return puzzle('date-relative');
    case 'no-such-day':
      return puzzle('date-impossible');
    case 'not-a-date':
      return puzzle('not-a-date');
  }
}

/** A number that cannot stand in its column is refused; a half in a column of percentages may be a half or a half per cent. */
function withinRange(meaning: Meaning, range: NumberRange | undefined): Meaning {
  if (meaning.kind !== 'value' || typeof meaning.value !== 'number' || !range) return meaning;
  const { value, notes } = meaning;
  const isPercent = notes.some((note) => note.kind === 'unit');
  if (range.max >= 100 && value > 0 && value < 1 && !isPercent) return puzzle('share-or-percent');
  return value < range.min || value > range.max ? { kind: 'refused', why: 'out-of-range', value, notes } : meaning;
}

function readNumberCell(cell: RawCell): Meaning {
  if (cell.type === 'number' && cell.number !== undefined) {
    if (!cell.isPercent) return understood(cell.number);
    return understood(Number((cell.number * 100).toPrecision(12)), { kind: 'unit', unit: '%' });
  }
  const remark = readRemarkCell(cell.text);
  if (remark) return remark;
  const read = cell.type === 'text' ? readQuantity(cell.text) : undefined;
  const value = Number(read?.amount);
  if (!read || !Number.isSafeInteger(Math.trunc(value))) return puzzle('not-a-number');
  return understood(
    value,
    ...(read.qualifier === 'exact' ? [] : [{ kind: 'qualifier', qualifier: read.qualifier } as const]),
    ...(read.unit === '' ? [] : [{ kind: 'unit', unit: read.unit } as const]),
  );
}

function readChoiceCell(cell: RawCell, { list }: ColumnRule, lists: readonly IssuedList[]): Meaning {
  const values = lists.find(({ key }) => key === list)?.values ?? [];
  const read = readChoice(cell.text, { values });
  if (read.kind === 'code') {
    return understood(
      read.code,
      ...(read.isSynonym ? [{ kind: 'synonym', written: foldText(cell.text) } as const] : []),
    );
  }
  return readRemarkCell(cell.text) ?? puzzle('not-in-list', read.nearest);
}

/** A value as it can be compared: dates in their one form, texts without the spaces that programs add or drop. */
export function comparable(value: DataValue, { type }: ColumnRule): DataValue {
  if (typeof value === 'number') return value;
  const date = type === 'date' ? parseFuzzyDate(value) : undefined;
  return date ? writeFuzzyDate(date) : tidyText(value);
}
