import { type FactRef, type Line, plainText } from '../parts/inline.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import type { StateView } from '../parts/state.ts';
import { STATE_WORDS } from '../words/codes.ts';
import type { Cell, CellType } from './sheet-view.ts';

/** How one column is filled from one kind of subject. */
export interface ColumnSource<Subject> {
  readonly type: CellType;
  readonly list?: string;
  cell(subject: Subject, speech: Speech): Cell;
}

/** The columns that a sheet can have, by key. */
export type ColumnSources<Subject> = Readonly<Record<string, ColumnSource<Subject>>>;

/** A cell that holds a line of words; a gap or nothing leaves the value empty and says so in its text. */
export function lineCell(line: Line, ref: FactRef): Cell {
  const text = plainText(line);
  const isGap = line.length === 0 || line.every((piece) => piece.kind === 'gap' && piece.reason === 'not-stated');
  return { value: isGap ? null : text, text, ref };
}

/** A cell of several lines, one below the other; where there are more than one, each begins with a dot. */
export function linesCell(lines: readonly Line[], ref: FactRef, speech: Speech): Cell {
  const texts = lines.map(plainText);
  const dot = texts.length > 1 ? inLanguage(speech, { ja: '・', en: '• ' }) : '';
  return { value: texts.join('\n') || null, text: texts.map((text) => `${dot}${text}`).join('\n'), ref };
}

/** A cell with a plain value. */
export function valueCell(value: string | number | null, ref: FactRef): Cell {
  return { value, text: value === null ? '' : String(value), ref };
}

/** A cell with a delivery state: the bare word of the code list, so that it can be counted and chosen again. */
export function stateCell(state: StateView, ref: FactRef, speech: Speech): Cell {
  return { value: STATE_WORDS[state.value][speech.language], text: plainText(state.word), ref };
}

/** What a state rests on, in a column of its own: one cell, one datum. Empty where there is no state. */
export function stateBasisCell(state: StateView, ref: FactRef, speech: Speech): Cell {
  if (!state.isStated) return valueCell(null, ref);
  const isInferred = plainText(state.word) !== STATE_WORDS[state.value][speech.language];
  const [stated, inferred] = inLanguage(speech, { ja: ['資料に記載', '推定'], en: ['Stated', 'Inferred'] });
  return valueCell((isInferred ? inferred : stated) ?? null, ref);
}
