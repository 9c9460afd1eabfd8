import { TextRun } from 'docx';
import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { ParagraphBlock } from '../block.ts';
import { field } from '../fields.ts';
import type { State } from '../state.ts';
import { textOf } from '../tree.ts';

/** A table's title stays with the table below it; a figure's stands in the middle below the picture. */
const LOOK = { table: { keepNext: true }, figure: { keepNext: false, alignment: 'center' } } as const;

/** The title of a table or figure with its number, a field that Word counts. */
export function captionParagraph(
  element: Element,
  state: State,
  around: Around,
  kind: 'table' | 'figure',
): ParagraphBlock {
  const { label, gap } = state.house.captions[kind];
  const number = String(state.captions.next(label));
  const space = /[a-z]$/i.test(label) ? ' ' : '';
  const runs = [
    new TextRun(`${label}${space}`),
    ...field(`SEQ ${label} \\* ARABIC`, [new TextRun(number)]),
    new TextRun(gap),
    ...state.content(element, around),
  ];
  const text = `${label}${space}${number}${gap}${textOf(element)}`;
  return state.paragraph({ style: 'Caption', runs, text, options: LOOK[kind] }, around);
}
