import type { PdfContent, PdfStructure } from '@shinrai/testing';

type Page = Pick<PdfContent['pages'][number], 'structure'>;

/** What a page is made of, to its readers: what holds these is their frame, and what they hold is their own affair. */
const BLOCK = /^(H\d|P|L|Table|Figure|Caption)$/;

const HEADING = /^H\d$/;
const LISTING = /^(L|Table)$/;

/**
 * What stands alone at the foot of a page: a heading, a label (a paragraph of some words whose list is on the next page),
 * the head of a table or of a group of its rows.
 */
export function lonelyFeet(pages: readonly Page[]): readonly string[] {
  const blocks = pages.map(({ structure }) => (structure ? blocksIn(structure) : []));
  return blocks.flatMap((own, index) => {
    const [last, next] = [own.at(-1), blocks[index + 1]?.[0]];
    const faults = [
      last && HEADING.test(last.role) && 'a heading',
      last?.role === 'P' && !isSentence(last) && next && LISTING.test(next.role) && 'the label of a list',
      own.some(endsWithHead) && 'the head of a table or of its rows',
    ];
    return faults.flatMap((fault) => (fault ? [`${fault} stands alone at the foot of page ${index + 1}`] : []));
  });
}

/** Running text may well end a page on which its table found no room. */
const isSentence = ({ text }: PdfStructure): boolean => /[.。）)]\s*$/.test(text);

const blocksIn = (node: PdfStructure): readonly PdfStructure[] =>
  BLOCK.test(node.role) ? [node] : node.children.flatMap(blocksIn);

/** Whether the last row of a table on this page has no cell but heads. */
function endsWithHead(block: PdfStructure): boolean {
  return (
    rowsIn(block)
      .at(-1)
      ?.children.every(({ role }) => role === 'TH') ?? false
  );
}

const rowsIn = (node: PdfStructure): readonly PdfStructure[] =>
  node.role === 'TR' ? [node] : node.children.flatMap(rowsIn);
