import type { House } from '../../house/house.ts';
import { measurePage, type Orientation } from '../../house/page-measure.ts';
import type { Block, ParagraphBlock, TableBlock } from '../block.ts';
import { createMeasure, type Height, type Measure } from './measure.ts';

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
  const flow = createFlow(createMeasure(house), contents);
  for (const { orientation, blocks } of parts) {
    const { textWidth, textHeight } = measurePage(house, orientation);
    flow.beginPart(textWidth, textHeight);
    blocks.forEach((block, index) => flow.add(block, blocks.slice(index + 1, index + 4)));
  }
  return flow.pages;
}

/** The pen that goes down the pages. */
function createFlow(measure: Measure, contents: Height) {
  const pages = new Map<string, number>();
  let [page, y, width, height, gap] = [0, 0, 0, 0, 0];

  const turn = () => {
    page += 1;
    [y, gap] = [0, 0];
  };
  const need = (room: number) => {
    if (y > 0 && y + room > height) turn();
  };

  const addParagraph = ({ extent, heading }: ParagraphBlock, following: readonly Block[]) => {
    if (extent.breaksBefore && y > 0) turn();
    const { lines, line, before, after, keepNext } = measure.paragraph(extent, width);
    const space = y === 0 ? 0 : Math.max(before, gap);
    need(space + (keepNext ? lines * line + startOf(following) : Math.min(lines, 2) * line));
    y += y === 0 ? 0 : space;
    if (heading) pages.set(heading.anchor, page);
    for (let left = lines; left > 0; left -= 1) {
      if (y + line > height + 1) turn();
      y += line;
    }
    y += after;
    gap = 0;
  };

  const startOf = ([next, ...rest]: readonly Block[]): number => {
    if (!next || next.kind === 'contents') return 0;
    if (next.kind === 'table') return headHeight(next) + firstRow(next);
    const { lines, line, before, keepNext } = measure.paragraph(next.extent, width);
    return before + (keepNext ? lines * line + startOf(rest) : Math.min(lines, 2) * line);
  };
  const headHeight = ({ rows }: TableBlock) =>
    rows.filter(({ isHead }) => isHead).reduce((sum, row) => sum + measure.row(row), 0);
  const firstRow = ({ rows }: TableBlock) => {
    const row = rows.find(({ isHead }) => !isHead);
    return row ? measure.row(row) : 0;
  };

  const addTable = (table: TableBlock) => {
    if (table.breaksBefore && y > 0) turn();
    const head = headHeight(table);
    need(head + firstRow(table));
    y += head;
    for (const row of table.rows.filter(({ isHead }) => !isHead)) {
      const room = measure.row(row);
      if (y > head && y + room > height) {
        turn();
        y += head;
      }
      y += room;
      while (y > height) {
        turn();
        y = Math.max(0, room - height);
      }
    }
  };

  return {
    pages,
    beginPart(partWidth: number, partHeight: number) {
      [width, height] = [partWidth, partHeight];
      turn();
    },
    add(block: Block, following: readonly Block[]) {
      if (block.kind === 'paragraph') addParagraph(block, following);
      else if (block.kind === 'table') addTable(block);
      else y += contents.lines * contents.line;
    },
  };
}
