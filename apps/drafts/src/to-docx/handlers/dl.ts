import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { Block } from '../block.ts';
import { tracked, within } from '../changes/change.ts';
import type { State } from '../state.ts';
import { splitFlow, textOf } from '../tree.ts';
import { TAB } from '../wml/run.ts';
import type { Xml } from '../wml/xml.ts';
import type { BlockHandler } from './handler.ts';

/** Terms with what belongs to them: the term bold at the edge, the rest set in as far as the house says. */
export const dl: BlockHandler = (element, state, around) => {
  const entries = element.children.filter((child): child is Element => child.type === 'element');
  return entries.flatMap((entry, index): readonly Block[] => {
    if (entry.tagName === 'dt') return [];
    const before = entries[index - 1];
    const term = before?.tagName === 'dt' ? before : undefined;
    return definition(term, entry, state, index <= 1 ? around : { ...around, breaksBefore: false });
  });
};

const tab = (state: State, around: Around) => tracked(TAB, state, around);

function definition(term: Element | undefined, text: Element, state: State, place: Around): readonly Block[] {
  const around = within(text, place);
  const [first, ...rest] = splitFlow(text.children);
  const isText = Array.isArray(first);
  const words: readonly Xml[] = isText ? state.content({ ...text, children: [...first] }, around) : [];
  const label = term ? state.content(term, { ...around, format: { ...around.format, style: 'Strong' } }) : [];
  const line = state.paragraph(
    {
      style: 'Definition',
      runs: [...label, tab(state, around), ...words],
      text: isText ? first.map(textOf).join('') : '',
    },
    around,
  );
  const others = (isText || first === undefined ? rest : [first, ...rest]).flatMap((part) =>
    Array.isArray(part) ? [] : state.blocks([part as Element], { ...around, breaksBefore: false }),
  );
  return [line, ...others];
}
