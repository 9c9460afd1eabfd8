import type { Language } from '@shinrai/core';
import type { CellFate, ChangeSet, Question, ReturnedFile } from '../change-set.ts';
import type { DataValue, Note } from '../understand/meaning.ts';
import { ASK_WORDS, QUALIFIER_WORDS, QUESTION_WORDS, REPORT_WORDS, WHY_WORDS } from './words.ts';

const NOTE_WORDS: Readonly<
  Record<Language, { readonly [K in Note['kind']]: (note: Extract<Note, { kind: K }>) => string }>
> = {
  ja: {
    qualifier: ({ qualifier }) => `「${QUALIFIER_WORDS[qualifier].ja}」の付いた数値`,
    unit: ({ unit }) => `単位「${unit}」`,
    'date-rest': ({ words }) => `「${words}」は日付に入らない`,
    synonym: ({ written }) => `「${written}」を一覧の言葉に読み替え`,
    serial: () => '日付の番号を日付に読み替え',
    'time-dropped': () => '時刻を除いた',
    struck: ({ words }) => `取り消し線：${words}`,
    formula: ({ formula }) => `数式：=${formula}`,
    'line-breaks': () => '改行を含む',
  },
  en: {
    qualifier: ({ qualifier }) => `“${QUALIFIER_WORDS[qualifier].en}”`,
    unit: ({ unit }) => `unit “${unit}”`,
    'date-rest': ({ words }) => `“${words}” has no place in a date`,
    synonym: ({ written }) => `“${written}” was read as a word of the list`,
    serial: () => 'a number was read as a day',
    'time-dropped': () => 'the time of the day was dropped',
    struck: ({ words }) => `struck through: ${words}`,
    formula: ({ formula }) => `formula: =${formula}`,
    'line-breaks': () => 'with line breaks',
  },
};

const sayNote = (note: Note, language: Language): string => {
  const say = NOTE_WORDS[language][note.kind] as (note: Note) => string;
  return say(note);
};

/** Why a cell has its fate, with its notes, in one line. */
export function sayWhy({ why, notes = [], rivals = [], nearest, decision }: CellFate, language: Language): string {
  const own = why === undefined ? [] : [WHY_WORDS[why][language]];
  const others = rivals.map(({ from, value }) => (from === 'data' ? '' : `${from}: ${value}`)).filter(Boolean);
  const guess = nearest === undefined ? [] : [language === 'ja' ? `「${nearest}」か` : `“${nearest}”?`];
  const reason = decision?.reason ? [decision.reason] : [];
  return [...own, ...others, ...guess, ...notes.map((note) => sayNote(note, language)), ...reason].join(
    language === 'ja' ? '。' : '; ',
  );
}

/** A value as the workbook would show it: a code as its word. */
export function sayValue(value: DataValue | null | undefined, cell: CellFate, { issue }: ReturnedFile): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 10 });
  const column = issue?.sheets
    .flatMap(({ columns }) => columns)
    .find(({ key, list }) => key === cell.column && list !== null);
  const words = issue?.lists.find(({ key }) => key === column?.list)?.values ?? [];
  return words.find(({ code }) => code === value)?.word ?? String(value);
}

/** Where a cell stands: sheet and address. */
export const sayPlace = ({ sheet, address }: Pick<CellFate, 'sheet' | 'address'>): string => `${sheet}!${address}`;

/** What was returned, with words that are struck through. */
export function sayReturned({ returned, notes = [] }: CellFate): string {
  const struck = notes.flatMap((note) => (note.kind === 'struck' ? note.words : []));
  return returned === '' && struck.length > 0 ? `[${struck.join('')}]` : returned;
}

/** A question in full: about what, and what is asked. */
export interface SaidQuestion {
  readonly where: string;
  readonly subject: string;
  readonly column: string;
  readonly content: string;
  readonly ask: string;
}

/** A question as a line of a list. */
export function sayQuestion(question: Question, language: Language): SaidQuestion {
  if (question.kind === 'cell') {
    const { cell } = question;
    const ask = (cell.why && (ASK_WORDS[cell.why] ?? WHY_WORDS[cell.why])[language]) ?? '';
    return {
      where: sayPlace(cell),
      subject: cell.title ?? '',
      column: cell.heading ?? '',
      content: sayReturned(cell),
      ask: cell.decision?.reason || ask,
    };
  }
  const ask = QUESTION_WORDS[question.kind][language];
  switch (question.kind) {
    case 'row-missing':
      return { where: question.sheet, subject: question.title, column: '', content: '', ask };
    case 'cell-cleared':
      return {
        where: question.sheet,
        subject: question.title,
        column: question.heading,
        content: question.issued,
        ask,
      };
    case 'row-unsure':
      return { where: `${question.sheet}!${question.number}`, subject: question.title, column: '', content: '', ask };
    case 'row-damaged':
      return { where: question.row, subject: '', column: '', content: '', ask };
  }
}

/** Who has not answered: the ministry, how many actions it is in charge of, and the bodies below it that may be meant. */
export function sayUnanswered({ name, rows, bodies }: ChangeSet['unanswered'][number], language: Language): string {
  const isJapanese = language === 'ja';
  const names = bodies.map((body) => body.name[language]).join(isJapanese ? '、' : ', ');
  const parts = [
    `${REPORT_WORDS.actions[language]} ${rows}`,
    names === '' ? '' : `${REPORT_WORDS.bodies[language]}: ${names}`,
  ];
  const inside = parts.filter(Boolean).join(isJapanese ? '　' : '; ');
  return isJapanese ? `${name.ja}（${inside}）` : `${name.en} (${inside})`;
}
