import { legalXmlText } from '@shinrai/ooxml';
import { DeletedTextRun, InsertedTextRun, type ParagraphChild, TextRun } from 'docx';
import type { Text } from 'hast';
import type { Around } from '../around.ts';
import type { State } from '../state.ts';

/** Text as one run, with the look that the elements around it give. */
export function text({ value }: Text, state: State, { format }: Around): readonly ParagraphChild[] {
  const words = legalXmlText(value);
  if (words === '') return [];
  const { change, ...look } = format;
  if (!change) return [new TextRun({ text: words, ...look })];
  const mark = { id: state.changes.next(), author: change.author, date: change.date };
  const Run = change.kind === 'insertion' ? InsertedTextRun : DeletedTextRun;
  return [new Run({ text: words, ...look, ...mark })];
}
