import { tracked } from '../changes/change.ts';
import { attribute } from '../tree.ts';
import { run } from '../wml/run.ts';
import { element as xml } from '../wml/xml.ts';
import type { InlineHandler } from './handler.ts';

/** Raised letters; with a note, the number of a footnote. */
export const sup: InlineHandler = (element, state, around) => {
  const note = attribute(element, 'dataNote');
  if (note === undefined) return state.content(element, { ...around, format: { ...around.format, superScript: true } });
  const number = state.notes.numberOf(note);
  if (number === undefined) throw new Error(`there is no note "${note}"`);
  const reference = run(xml('w:footnoteReference', { 'w:id': number }), { style: 'FootnoteReference' });
  return [tracked(reference, state, around)];
};
