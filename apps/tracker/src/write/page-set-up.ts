import type { PageSetup } from 'exceljs';
import { pixelsOf } from '../measure/column-width.ts';
import type { PageTemplate } from '../template/tracker-template.ts';
import { columnLetters } from '../workbook/address.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';

const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;
const PAPERS = { A4: { size: 9, long: 297, short: 210 }, A3: { size: 8, long: 420, short: 297 } } as const;
/** Programs measure columns differently, the more so without the faces; what is left over keeps the last one on the page. */
const RESERVE = 0.77;
/** Heights are set by us: little is left over. */
const HEIGHT_RESERVE = 0.96;
const LARGEST = 100;
const SMALLEST = 40;

/**
 * Headings are repeated on every page. A sheet is fitted to the width of one page; where the template begins new pages at
 * columns, to the widest of those pages, with the frozen columns repeated on each.
 */
export function pageSetUp(sheet: SheetPlan, page: PageTemplate): Partial<PageSetup> {
  const { columns, rows } = sheet.frozen;
  const [first, last] = sheet.repeated ?? [1, rows];
  const isSplit = sheet.pageBreaks.length > 0;
  const isScaled = isSplit || (sheet.blocks.length > 0 && rowBreaks(sheet, page).length > 0);
  return {
    paperSize: PAPERS[sheet.print.paper ?? page.paper].size as PageSetup['paperSize'],
    orientation: sheet.print.orientation,
    margins: marginsOf(page),
    horizontalCentered: false,
    ...(isScaled
      ? { fitToPage: false, scale: scaleOf(sheet, page), pageOrder: 'overThenDown' }
      : { fitToPage: true, fitToWidth: 1, fitToHeight: pagesTall(sheet, page) }),
    ...(first <= last ? { printTitlesRow: `${first}:${last}` } : {}),
    ...(isSplit && columns > 0 ? { printTitlesColumn: `A:${columnLetters(columns)}` } : {}),
  };
}

/** How small a sheet may become for the sake of the number of pages that it asks for, beside what its width takes. */
const LEAST = 0.8;

/** The pages that a sheet is fitted to, one below the other; 0 for as many as it takes, where it would be too small. */
function pagesTall(sheet: SheetPlan, page: PageTemplate): number {
  const asked = sheet.print.pagesTall ?? 0;
  const height = sum(sheet.rows.map((row) => row.height)) * scaleOf(sheet, page, 1);
  return height * LEAST <= asked * roomOf(sheet, page) ? asked : 0;
}

function marginsOf({ margins }: PageTemplate): PageSetup['margins'] {
  const inches = (millimetres: number) => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1000) / 1000;
  return {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  };
}

/**
 * Rows, counted from 1, before which a page ends: those that begin a block which does not fit on the rest of the page,
 * at a fixed scale; or those that would be divided from what they belong to, at the scale that fits the width.
 */
export function rowBreaks(sheet: SheetPlan, page: PageTemplate): readonly number[] {
  const points = roomOf(sheet, page);
  if (sheet.together) return breaksBetween(sheet.together, sheet, points / scaleOf(sheet, page, 1));
  const room = points / scaleOf(sheet, page);
  const breaks: number[] = [];
  let used = 0;
  for (const [at, first] of sheet.blocks.entries()) {
    const next = sheet.blocks[at + 1] ?? sheet.rows.length + 1;
    const height = sum(sheet.rows.slice(first - 1, next - 1).map((row) => row.height));
    if (used > 0 && used + height > room) {
      breaks.push(first);
      used = 0;
    }
    used += height;
  }
  return breaks;
}

/** The height of a page in points, times the percentage of a scale. */
function roomOf({ print }: SheetPlan, { paper, margins }: PageTemplate): number {
  const across = PAPERS[print.paper ?? paper][print.orientation === 'landscape' ? 'short' : 'long'];
  const inches = (across - margins.top - margins.bottom) / MILLIMETRES_PER_INCH;
  return inches * POINTS_PER_INCH * HEIGHT_RESERVE * 100;
}

/** How much of a page may be left empty below, since programs measure differently. */
const FOOT = 0.08;

/** Rows before which a page ends, so that what belongs together is not divided; all other pages end where they are full. */
function breaksBetween(
  together: NonNullable<SheetPlan['together']>,
  sheet: SheetPlan,
  room: number,
): readonly number[] {
  const [top, last] = sheet.repeated ?? [1, 0];
  const heightOf = (first: number, end: number) => sum(sheet.rows.slice(first - 1, end).map(({ height }) => height));
  const ends = new Map(together);
  const breaks: number[] = [];
  let used = 0;
  for (const [at, { height }] of sheet.rows.entries()) {
    const end = ends.get(at + 1);
    const isDivided = end !== undefined && used + heightOf(at + 1, end) > room * (1 - FOOT);
    if (isDivided) breaks.push(at + 1);
    if (isDivided || used + height > room) used = heightOf(top, last);
    used += height;
  }
  return breaks;
}

/** The percentage at which the widest page fits. */
function scaleOf(
  { widths, hidden, frozen, pageBreaks, print }: SheetPlan,
  { paper, margins }: PageTemplate,
  reserve = RESERVE,
): number {
  const pixels = widths.map((width, at) => (hidden?.includes(at + 1) ? 0 : pixelsOf(width)));
  const repeated = sum(pixels.slice(0, frozen.columns));
  const starts = [frozen.columns, ...pageBreaks.map((column) => column - 1)];
  const pages = starts.map((start, at) => repeated + sum(pixels.slice(start, starts[at + 1])));
  const across = PAPERS[print.paper ?? paper][print.orientation === 'landscape' ? 'long' : 'short'];
  const room = ((across - margins.left - margins.right) / MILLIMETRES_PER_INCH) * 96 * reserve;
  return Math.min(LARGEST, Math.max(SMALLEST, Math.floor((room / Math.max(...pages)) * 100)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
