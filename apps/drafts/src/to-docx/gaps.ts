import type { Block, ParagraphBlock } from './block.ts';
import { paragraph } from './wml/paragraph.ts';

/**
 * Blocks without the empty paragraph behind a table where the next begins a new page: behind a full page it would stand
 * alone on one of its own. At the end of a part Word needs it; there it is as low as can be.
 */
export function withoutIdleGaps(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at) => {
    const [before, next] = [blocks[at - 1], blocks[at + 1]];
    if (before?.kind !== 'table' || !isGap(block)) return [block];
    if (!next) return [{ ...block, make: makeLow }];
    return next.kind === 'paragraph' && next.extent.breaksBefore ? [] : [block];
  });
}

const isGap = (block: Block): block is ParagraphBlock =>
  block.kind === 'paragraph' && block.extent.style === 'TableText' && block.extent.text === '';

const makeLow: ParagraphBlock['make'] = (_marks, section) =>
  paragraph({ style: 'TableText', isLow: true, ...(section && { section }) }, []);
