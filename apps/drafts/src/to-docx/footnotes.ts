import type { Element } from 'hast';
import { atTop } from './around.ts';
import { makeBlocks } from './block.ts';
import { within } from './changes/change.ts';
import type { State } from './state.ts';
import { splitFlow } from './tree.ts';
import { run } from './wml/run.ts';
import { element, join, type Xml } from './wml/xml.ts';

/** The notes that the text refers to, at the foot of their pages, by their number. */
export function toFootnotes(state: State): Xml {
  const notes = state.notes
    .used()
    .map(({ number, item }) => element('w:footnote', { 'w:id': number }, join(paragraphsOf(item, state))));
  return join(notes);
}

/** The number of the note, before its text. */
const NUMBER = run('<w:footnoteRef/>' as Xml, { style: 'FootnoteReference' });

function paragraphsOf(item: Element, state: State): readonly Xml[] {
  const around = within(item, { ...atTop(0), style: 'FootnoteText' as const });
  const blocks = splitFlow(item.children).map((part, index) => {
    const children = Array.isArray(part) ? [...part] : (part as Element).children;
    const runs =
      index === 0 ? [NUMBER, ...state.content({ ...item, children }, around)] : state.inlines(children, around);
    return state.paragraph({ style: 'FootnoteText', runs, text: '' }, around);
  });
  return makeBlocks(blocks, true);
}
