import type { House } from '../../house/house.ts';
import { paragraphStyles } from '../styles/paragraph-styles.ts';

const OFF = '<w:snapToGrid w:val="0"/>';

/**
 * The styles part with every style that does not keep to the lines of the page told so; the library cannot say it.
 *
 * @see ECMA-376 part 1, 17.3.1.32
 */
export function freeFromGrid(xml: string, house: House): string {
  if (!house.grid) return xml;
  const free = new Set<string>(paragraphStyles(house).flatMap(({ id, snaps }) => (snaps ? [] : [id])));
  return xml.replace(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gs, (style, id: string) =>
    free.has(id) ? style.replace('<w:spacing ', `${OFF}<w:spacing `) : style,
  );
}
