import type { House } from '../../house/house.ts';
import { measurePage, type Orientation } from '../../house/page-measure.ts';
import type { Block } from '../block.ts';
import { createMeasure, type Height } from './measure.ts';
import { Pen } from './pen.ts';

/** Blocks on pages that lie the same way. */
export interface Part {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

/**
 * The page on which each heading will stand, by the name of its bookmark. An estimate from the widths of letters and
 * the heights of lines; Word counts anew when it updates the contents. A page more or less is possible far back in a long
 * document.
 */
export function estimatePages(parts: readonly Part[], house: House, contents: Height): ReadonlyMap<string, number> {
  const pen = new Pen(createMeasure(house), contents);
  for (const { orientation, blocks } of parts) {
    const { textWidth, textHeight } = measurePage(house, orientation);
    pen.beginPart(textWidth, textHeight);
    for (const [index, block] of blocks.entries()) pen.set(block, blocks.slice(index + 1, index + 4));
  }
  return pen.pages;
}
