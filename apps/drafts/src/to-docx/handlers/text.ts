import { legalXmlText } from '@shinrai/ooxml';
import { DeletedTextRun, InsertedTextRun, type ParagraphChild, TextRun } from 'docx';
import type { Text } from 'hast';
import type { Around } from '../around.ts';
import { SCRIPTS, stretches } from '../scripts.ts';
import type { State } from '../state.ts';

/** Text as a run, or one for each script in it, with the look that the elements around it give. */
export function text({ value }: Text, state: State, { format }: Around): readonly ParagraphChild[] {
  const words = legalXmlText(value);
  if (words === '') return [];
  const { change, ...look } = format;
  return stretches(words, state.house.language).map(({ text: part, script }) => {
    const run = { text: part, ...SCRIPTS[script], ...look };
    if (!change) return new TextRun(run);
    const mark = { id: state.changes.next(), author: change.author, date: change.date };
    return change.kind === 'insertion'
      ? new InsertedTextRun({ ...run, ...mark })
      : new DeletedTextRun({ ...run, ...mark });
  });
}
