import type { FileChild, ISectionOptions } from 'docx';
import type { House } from '../house/house.ts';
import { measurePage, type Orientation, type PageMeasure } from '../house/page-measure.ts';
import { mmToTwips } from '../house/units.ts';
import { footer, header, type MarginWords } from './margins/margins.ts';

/** What a section is made from, besides how its pages lie. */
export interface SectionRequest {
  readonly house: House;
  readonly words: MarginWords;
  /** The first page of a document has margins of its own. */
  readonly isFirst: boolean;
  readonly children: readonly FileChild[];
}

/** Pages that lie the same way: their size, grid, header, footer and content. */
export function toSection(
  orientation: Orientation,
  { house, words, isFirst, children }: SectionRequest,
): ISectionOptions {
  const page = measurePage(house, orientation);
  const { width, height, margins, textWidth } = page;
  const line = { house, words, width: textWidth };
  return {
    properties: {
      page: {
        size: { width: Math.min(width, height), height: Math.max(width, height), orientation },
        margin: { ...margins, header: mmToTwips(house.page.header), footer: mmToTwips(house.page.footer) },
      },
      titlePage: isFirst,
      ...gridOf(house, page),
    },
    headers: { default: header(house.header, line), ...(isFirst && { first: header(house.firstHeader, line) }) },
    footers: { default: footer(house.footer, line), ...(isFirst && { first: footer(house.footer, line) }) },
    children: children as ISectionOptions['children'],
  };
}

/**
 * Lines on a page, and letters on a line where the house counts them. A turned page keeps the distance of the lines.
 *
 * @see ECMA-376 part 1, 17.6.5
 */
function gridOf({ grid, text, ...house }: House, { textWidth, textHeight }: PageMeasure) {
  if (!grid) return {};
  const portrait = measurePage({ grid, text, ...house }, 'portrait').textHeight;
  const linePitch = Math.floor(portrait / grid.lines);
  if (grid.characters === undefined || textHeight !== portrait) return { grid: { type: 'lines', linePitch } as const };
  const extra = textWidth / 20 / grid.characters - text.body.size;
  return { grid: { type: 'linesAndChars', linePitch, charSpace: Math.round(extra * 4096) } as const };
}
