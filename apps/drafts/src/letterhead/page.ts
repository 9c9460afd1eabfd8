import type { House } from '../house/house.ts';
import { PAGE_SIZES } from '../house/page-measure.ts';
import { openPackage } from './office-package.ts';
import type { Letterhead } from './open-letterhead.ts';
import { findPlaceholders, placeholderOf } from './placeholders.ts';
import { pageOf, sectionOf } from './sections.ts';

const MM_PER_TWIP = 25.4 / 1440;

/** The house with the room that the letterhead leaves for text, so that tables and pictures fit it. */
export function onLetterhead(house: House, { parts }: Letterhead): House {
  const opened = openPackage(parts);
  const place = findPlaceholders(opened.xml(opened.main)).find(({ word }) => placeholderOf(word) === 'body');
  const page = pageOf(place && sectionOf(place.paragraph));
  const [left, top] = [page.left, page.top].map((twips) => twips * MM_PER_TWIP) as [number, number];
  const [width, height] = [page.width - page.left - page.right, page.height - page.top - page.bottom];
  const [across, down] = PAGE_SIZES[house.page.size];
  const right = across - left - width * MM_PER_TWIP;
  const bottom = down - top - height * MM_PER_TWIP;
  return { ...house, page: { ...house.page, margins: { top, right, bottom, left } } };
}
