import type { Element, ElementContent } from 'hast';
import type { Around } from '../around.ts';
import type { ParagraphBlock } from '../block.ts';
import type { State } from '../state.ts';
import { splitFlow, textOf } from '../tree.ts';

/** The paragraphs of a cell; an empty cell has an empty one, because Word wants one. */
export function cellParagraphs(
  cell: Element,
  state: State,
  around: Around,
  isNumeric: boolean,
): readonly ParagraphBlock[] {
  const options = isNumeric ? ({ alignment: 'right' } as const) : {};
  const blocks = splitFlow(cell.children).flatMap((part, index) => {
    if (!Array.isArray(part)) return state.blocks([part as Element], around);
    const content = part as readonly ElementContent[];
    const runs =
      index === 0 ? state.content({ ...cell, children: [...content] }, around) : state.inlines(content, around);
    return [state.paragraph({ style: around.style, runs, text: content.map(textOf).join(''), options }, around)];
  });
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return paragraphs.length > 0 ? paragraphs : [state.paragraph({ style: around.style, runs: [], text: '' }, around)];
}
