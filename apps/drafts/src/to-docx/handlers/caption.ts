import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { ParagraphBlock } from '../block.ts';
import { tracked, within } from '../changes/change.ts';
import { field } from '../fields.ts';
import { type CaptionKind, captionBookmark, captionLabel } from '../references.ts';
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
  { kind, id }: { readonly kind: CaptionKind; readonly id: string | undefined },
): ParagraphBlock {
  const around = within(element, place);
  const isGone = around.change?.kind === 'deletion';
  const { label, gap } = state.house.captions[kind];
  const number = String(state.captions.next(label, !isGone));
  const start = captionLabel(state.house, kind);
  const words = (value: string) => text({ type: 'text', value }, state, around);
  const counted = field(`SEQ ${label} \\* ARABIC`, words(number), {
    isGone,
    wrap: (run) => tracked(run, state, around),
  });
  const named = [...words(start), ...counted];
  const marked = id && !isGone ? state.bookmarks.wrap(captionBookmark(id), named) : named;
  const runs = [...marked, ...words(gap), ...state.content(element, around)];
  const line = `${start}${number}${gap}${textOf(element)}`;
  return state.paragraph({ style: 'Caption', runs, text: line, options: LOOK[kind] }, around);
}
