import type { Block } from './block.ts';

/**
 * Blocks without the empty paragraph behind a table where the next begins a new page: behind a full page it would stand
 * alone on one of its own.
 */
export function withoutIdleGaps(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, at) => {
    const [before, next] = [blocks[at - 1], blocks[at + 1]];
    const isGap = block.kind === 'paragraph' && block.extent.style === 'TableText' && block.extent.text === '';
    return !(isGap && before?.kind === 'table' && next?.kind === 'paragraph' && next.extent.breaksBefore);
  });
}
