import { FootnoteReferenceRun, type ParagraphChild } from 'docx';
import { tracked } from '../changes/change.ts';
import { attribute } from '../tree.ts';
import type { InlineHandler } from './handler.ts';

/** Raised letters; with a note, the number of a footnote. */
export const sup: InlineHandler = (element, state, around) => {
  const note = attribute(element, 'dataNote');
  if (note === undefined) return state.content(element, { ...around, format: { ...around.format, superScript: true } });
  const number = state.notes.numberOf(note);
  if (number === undefined) throw new Error(`there is no note "${note}"`);
  return [tracked(new FootnoteReferenceRun(number) as unknown as ParagraphChild, state, around)];
};
