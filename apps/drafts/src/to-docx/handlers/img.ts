import { ImageRun, type ParagraphChild } from 'docx';
import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { State } from '../state.ts';
import { attribute } from '../tree.ts';
import type { InlineHandler } from './handler.ts';

/** Twips in a pixel, of which there are 96 to the inch. */
const TWIPS_PER_PIXEL = 15;

/** A picture in running text, never wider than its room. */
export const img: InlineHandler = (element, state, around) => [image(element, state, around)];

function image(element: Element, state: State, { width: room }: Around): ParagraphChild {
  const picture = state.pictures.read(attribute(element, 'src') ?? '');
  const scale = Math.min(1, room / TWIPS_PER_PIXEL / picture.width);
  const alt = attribute(element, 'alt') ?? '';
  return new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: alt, description: alt, title: alt },
  });
}
