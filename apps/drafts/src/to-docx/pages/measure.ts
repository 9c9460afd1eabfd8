import type { House } from '../../house/house.ts';
import { measurePage } from '../../house/page-measure.ts';
import { mmToTwips, ptToTwips } from '../../house/units.ts';
import type { CellExtent, ParagraphExtent, RowExtent } from '../block.ts';
import type { ParagraphStyle, StyleId } from '../styles/paragraph-style.ts';
import { paragraphStyles } from '../styles/paragraph-styles.ts';
import { countLines } from './count-lines.ts';
import { type Letter, letterMeasure } from './letter-widths.ts';

/** How high a paragraph is, in twips. */
export interface Height {
  readonly lines: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
}

/** Measures what a document is made of. */
export interface Measure {
  paragraph(extent: ParagraphExtent, width: number): Height;
  row(extent: RowExtent): number;
}

/** Measures by the styles of a house. */
export function createMeasure(house: House): Measure {
  const styles = new Map(paragraphStyles(house).map((style) => [style.id, toMetrics(house, style)]));
  const padding = 2 * mmToTwips(house.table.padding.vertical) + ptToTwips(house.table.rule.width);
  const paragraph = (extent: ParagraphExtent, width: number): Height => {
    const metrics = styles.get(extent.style) as Metrics;
    const room = (width - metrics.left - extent.indent) / metrics.size;
    const lines = countLines(extent.text, metrics.letterOf, room, room - metrics.firstLine / metrics.size);
    const keepNext = metrics.keepNext || extent.leadsOn;
    if (extent.height > metrics.line) return { ...metrics, lines: 1, line: extent.height, keepNext };
    return { lines, line: metrics.line, before: metrics.before, after: metrics.after, keepNext };
  };
  const cell = ({ width, paragraphs }: CellExtent) =>
    paragraphs.reduce((sum, one) => {
      const { lines, line, before, after } = paragraph(one, width);
      return sum + lines * line + before + after;
    }, 0);
  return {
    paragraph,
    row: ({ cells }) => padding + Math.max(0, ...cells.filter(({ rows }) => rows === 1).map(cell)),
  };
}

interface Metrics {
  readonly id: StyleId;
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly firstLine: number;
  readonly keepNext: boolean;
  readonly letterOf: (letter: string) => Letter;
}

function toMetrics(house: House, style: ParagraphStyle): Metrics {
  const hanging = style.list?.reference === 'headings' ? 0 : (style.left ?? 0);
  return {
    id: style.id,
    size: ptToTwips(style.size),
    line: lineHeight(house, style),
    before: ptToTwips(style.before),
    after: ptToTwips(style.after),
    left: ptToTwips(hanging),
    firstLine: ptToTwips(style.firstLine ?? 0),
    keepNext: style.keepNext === true,
    letterOf: letterMeasure(style.face),
  };
}

/** Lines that keep to the grid take whole steps of it. */
function lineHeight(house: House, { line, snaps }: ParagraphStyle): number {
  if (!house.grid || !snaps) return ptToTwips(line);
  const step = measurePage(house, 'portrait').textHeight / house.grid.lines;
  return Math.ceil((ptToTwips(line) - 1) / step) * step;
}
