import { ImageRun, type ParagraphChild } from 'docx';
import type { Element } from 'hast';
import { mmToTwips } from '../../house/units.ts';
import type { Around } from '../around.ts';
import { tracked } from '../changes/change.ts';
import type { Picture } from '../pictures.ts';
import type { State } from '../state.ts';
import { attribute } from '../tree.ts';
import type { InlineHandler } from './handler.ts';

/** Twips in a pixel, of which there are 96 to the inch. */
const TWIPS_PER_PIXEL = 15;

/** A picture takes no more than about a third of a page. */
const HIGHEST = mmToTwips(85);

/** A picture in running text. */
export const img: InlineHandler = (element, state, around) => [imageOf(element, state, around).run];

/** A picture as it is shown, never larger than it is, than its room, or than a third of a page. */
export function imageOf(
  element: Element,
  state: State,
  around: Around,
): { readonly run: ParagraphChild; readonly height: number } {
  const picture = state.pictures.read(attribute(element, 'src') ?? '');
  const scale = Math.min(1, around.width / TWIPS_PER_PIXEL / picture.width, HIGHEST / TWIPS_PER_PIXEL / picture.height);
  const [width, height] = [picture.width, picture.height].map((pixels) => Math.max(1, Math.round(pixels * scale)));
  return {
    run: tracked(toRun(picture, attribute(element, 'alt') ?? '', width as number, height as number), state, around),
    height: (height as number) * TWIPS_PER_PIXEL,
  };
}

function toRun({ type, data }: Picture, alt: string, width: number, height: number): ParagraphChild {
  return new ImageRun({
    type,
    data,
    transformation: { width, height },
    altText: { name: alt, description: alt, title: alt },
  });
}
