import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { ParagraphBlock } from '../block.ts';
import { tracked, within } from '../changes/change.ts';
import { field } from '../fields.ts';
import type { State } from '../state.ts';
import { textOf } from '../tree.ts';
import { text } from './text.ts';

/** A table's title stays with the table below it; a figure's stands in the middle below the picture. */
const LOOK = { table: { keepNext: true }, figure: { keepNext: false, alignment: 'center' } } as const;

/** The title of a table or figure with its number, a field that Word counts. */
export function captionParagraph(
  element: Element,
  state: State,
  place: Around,
  kind: 'table' | 'figure',
): ParagraphBlock {
  const around = within(element, place);
  const isGone = around.change?.kind === 'deletion';
  const { label, gap } = state.house.captions[kind];
  const number = String(state.captions.next(label, !isGone));
  const space = /[a-z]$/i.test(label) ? ' ' : '';
  const words = (value: string) => text({ type: 'text', value }, state, around);
  const counted = field(`SEQ ${label} \\* ARABIC`, words(number), {
    isGone,
    wrap: (run) => tracked(run, state, around),
  });
  const runs = [...words(`${label}${space}`), ...counted, ...words(gap), ...state.content(element, around)];
  const line = `${label}${space}${number}${gap}${textOf(element)}`;
  return state.paragraph({ style: 'Caption', runs, text: line, options: LOOK[kind] }, around);
}
