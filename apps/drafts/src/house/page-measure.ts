import type { House } from './house.ts';
import { mmToTwips } from './units.ts';

/** Width and height of paper, in millimetres. */
export const PAGE_SIZES = { a4: [210, 297], letter: [215.9, 279.4] } as const;

/** The way a page lies. */
export type Orientation = 'portrait' | 'landscape';

/** The measures of a page in twips. */
export interface PageMeasure {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Width and height of the text. */
  readonly textWidth: number;
  readonly textHeight: number;
}

/**
 * The page of a house style. A landscape page is the portrait page turned: what was bound on the left is then bound at
 * the top.
 */
export function measurePage({ page }: House, orientation: Orientation): PageMeasure {
  const [across, down] = PAGE_SIZES[page.size].map(mmToTwips) as [number, number];
  const { top, right, bottom, left } = page.margins;
  const turned = orientation === 'landscape';
  const margins = turned
    ? { top: mmToTwips(left), right: mmToTwips(top), bottom: mmToTwips(right), left: mmToTwips(bottom) }
    : { top: mmToTwips(top), right: mmToTwips(right), bottom: mmToTwips(bottom), left: mmToTwips(left) };
  const [width, height] = turned ? [down, across] : [across, down];
  return {
    width,
    height,
    margins,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  };
}
