import type { Element } from 'hast';
import { mmToTwips } from '../../house/units.ts';
import type { Around } from '../around.ts';
import { tracked } from '../changes/change.ts';
import type { State } from '../state.ts';
import { attribute } from '../tree.ts';
import { drawing } from '../wml/drawing.ts';
import type { Xml } from '../wml/xml.ts';
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
): { readonly run: Xml; readonly height: number } {
  const picture = state.pictures.read(attribute(element, 'src') ?? '');
  const scale = Math.min(1, around.width / TWIPS_PER_PIXEL / picture.width, HIGHEST / TWIPS_PER_PIXEL / picture.height);
  const pixels = (length: number) => Math.max(1, Math.round(length * scale));
  const [width, height] = [pixels(picture.width), pixels(picture.height)];
  const words = attribute(element, 'alt') ?? '';
  return {
    run: tracked(drawing({ ...state.media.add(picture), width, height, words }), state, around),
    height: height * TWIPS_PER_PIXEL,
  };
}
