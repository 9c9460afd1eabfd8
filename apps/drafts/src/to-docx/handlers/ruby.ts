import { legalXmlText } from '@shinrai/ooxml';
import { ptToHalfPoints } from '../../house/units.ts';
import { tracked } from '../changes/change.ts';
import { childrenNamed, textOf } from '../tree.ts';
import { type RunLook, run, textRun } from '../wml/run.ts';
import { join, element as xml } from '../wml/xml.ts';
import type { InlineHandler } from './handler.ts';
import { text } from './text.ts';

const value = (name: string, text: string | number) => xml(name, { 'w:val': text });

/**
 * A word with its reading above it; one that is gone without, because Word marks only the text of a run.
 *
 * @see ECMA-376 part 1, 17.3.3.25
 */
export const ruby: InlineHandler = (element, state, around) => {
  if (around.format.change?.kind === 'deletion') return text({ type: 'text', value: textOf(element) }, state, around);
  const { size } = state.styleOf(around.style);
  const reading = childrenNamed(element, 'rt')
    .map((rt) => rt.children.map(textOf).join(''))
    .join('');
  const { change: _, ...look } = around.format;
  const properties = [
    value('w:rubyAlign', 'distributeSpace'),
    value('w:hps', ptToHalfPoints(size / 2)),
    value('w:hpsRaise', ptToHalfPoints(size - 1)),
    value('w:hpsBaseText', ptToHalfPoints(size)),
    value('w:lid', 'ja-JP'),
  ];
  const part = (name: string, text: string, letters: RunLook) =>
    xml(name, {}, textRun(legalXmlText(text), { ...look, ...letters }));
  const word = [
    xml('w:rubyPr', {}, join(properties)),
    part('w:rt', reading, { size: ptToHalfPoints(size / 2) }),
    part('w:rubyBase', textOf(element), {}),
  ];
  return [tracked(run(xml('w:ruby', {}, join(word))), state, around)];
};
