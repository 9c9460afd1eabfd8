import type { Paragraph } from 'docx';
import type { Element } from 'hast';
import { atTop } from './around.ts';
import { makeBlocks } from './block.ts';
import { within } from './changes/change.ts';
import type { State } from './state.ts';
import { splitFlow } from './tree.ts';

/** The notes that the text refers to, at the foot of their pages, by their number. */
export function toFootnotes(state: State): Readonly<Record<number, { readonly children: readonly Paragraph[] }>> {
  const notes = state.notes
    .used()
    .map(({ number, item }) => [number, { children: paragraphsOf(item, state) }] as const);
  return Object.fromEntries(notes);
}

function paragraphsOf(item: Element, state: State): readonly Paragraph[] {
  const around = within(item, { ...atTop(0), style: 'FootnoteText' as const });
  const blocks = splitFlow(item.children).map((part, index) => {
    const children = Array.isArray(part) ? [...part] : (part as Element).children;
    const runs = index === 0 ? state.content({ ...item, children }, around) : state.inlines(children, around);
    return state.paragraph({ style: 'FootnoteText', runs, text: '' }, around);
  });
  return makeBlocks(blocks, true) as readonly Paragraph[];
}
