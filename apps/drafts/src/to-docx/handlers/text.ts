import { legalXmlText } from '@shinrai/ooxml';
import type { Text } from 'hast';
import type { Around } from '../around.ts';
import { stamp } from '../changes/change.ts';
import { SCRIPTS, stretches } from '../scripts.ts';
import type { State } from '../state.ts';
import { changed, deletedRun, textRun } from '../wml/run.ts';
import type { Xml } from '../wml/xml.ts';

/** Text as a run, or one for each script in it, with the look that the elements around it give. */
export function text({ value }: Text, state: State, { format }: Around): readonly Xml[] {
  const words = legalXmlText(value);
  if (words === '') return [];
  const { change, ...look } = format;
  return stretches(words, state.house.language).map(({ text: part, script }) => {
    const letters = { ...SCRIPTS[script], ...look };
    if (!change) return textRun(part, letters);
    const run = change.kind === 'insertion' ? textRun(part, letters) : deletedRun(part, letters);
    return changed(change.kind, stamp(state, change), run);
  });
}
