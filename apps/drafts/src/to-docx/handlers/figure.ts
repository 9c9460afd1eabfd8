import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { Block } from '../block.ts';
import { within } from '../changes/change.ts';
import type { State } from '../state.ts';
import { attribute, childrenNamed } from '../tree.ts';
import { captionParagraph } from './caption.ts';
import type { BlockHandler } from './handler.ts';
import { imageOf } from './img.ts';

/** A picture in the middle with its title below, kept together; or a table, whose title stands above. */
export const figure: BlockHandler = (element, state, around) => {
  const [title] = childrenNamed(element, 'figcaption');
  const parts = element.children.filter((child): child is Element => child.type === 'element' && child !== title);
  const isTable = parts.some(({ tagName }) => tagName === 'table');
  const caption = title
    ? [captionParagraph(title, state, around, { kind: isTable ? 'table' : 'figure', id: attribute(element, 'id') })]
    : [];
  const content = parts.flatMap((part) => figurePart(part, state, around));
  return isTable ? [...caption, ...content] : [...content, ...caption];
};

function figurePart(part: Element, state: State, around: Around): readonly Block[] {
  if (part.tagName !== 'img') return state.blocks([part], around);
  const options = { alignment: 'center', keepNext: true } as const;
  const place = within(part, around);
  const { run, height } = imageOf(part, state, place);
  return [state.paragraph({ style: 'Normal', runs: [run], text: '', options, height }, place)];
}
