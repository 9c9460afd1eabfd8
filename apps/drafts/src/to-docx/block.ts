import type { Change } from './around.ts';
import { type ParagraphMarks, paragraphMarks } from './changes/paragraph-marks.ts';
import type { StyleId } from './styles/paragraph-style.ts';
import type { Xml } from './wml/xml.ts';

/** What a paragraph is, as far as the height of pages depends on it. Lengths in twips. */
export interface ParagraphExtent {
  readonly style: StyleId;
  readonly text: string;
  /** Room taken from the left in addition to what the style takes. */
  readonly indent: number;
  readonly breaksBefore: boolean;
  /** Whether it stays on the page of what follows, also where its style does not say so. */
  readonly leadsOn: boolean;
  /** Height of a picture in it; 0 where there is only text. */
  readonly height: number;
}

/** A cell: how wide it is and what stands in it. */
export interface CellExtent {
  readonly width: number;
  readonly rows: number;
  readonly paragraphs: readonly ParagraphExtent[];
}

/** A row of a table. */
export interface RowExtent {
  readonly isHead: boolean;
  readonly cells: readonly CellExtent[];
}

/** A heading as the contents list it. */
export interface HeadingEntry {
  readonly level: number;
  readonly number: string;
  readonly text: string;
  /** Name of its bookmark. */
  readonly anchor: string;
}

/** A paragraph for Word, with its extent. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** Whether it is new or gone as a whole. */
  readonly change: Change | undefined;
  /** With the marks at its end, and the section that it ends. */
  make(marks?: ParagraphMarks, section?: Xml): Xml;
  readonly extent: ParagraphExtent;
  readonly heading?: HeadingEntry;
}

/** A table for Word, with its extent. */
export interface TableBlock {
  readonly kind: 'table';
  readonly xml: Xml;
  readonly rows: readonly RowExtent[];
  readonly breaksBefore: boolean;
}

/** The place of the table of contents; it can only be written when the pages of the headings are known. */
export interface ContentsBlock {
  readonly kind: 'contents';
}

/** A piece of the body. */
export type Block = ParagraphBlock | TableBlock | ContentsBlock;

/**
 * The paragraphs and tables of a stretch of blocks; `isClosed` where no paragraph follows, as at the end of a cell. A
 * section that they end stands in their last paragraph.
 */
export function makeBlocks(
  blocks: readonly (ParagraphBlock | TableBlock)[],
  isClosed: boolean,
  section?: Xml,
): readonly Xml[] {
  const changes = blocks.map((block) => (block.kind === 'paragraph' ? (block.change ?? null) : undefined));
  const marks = paragraphMarks(isClosed ? changes : [...changes, null]);
  return blocks.map((block, index) =>
    block.kind === 'paragraph'
      ? block.make(marks[index], index === blocks.length - 1 ? section : undefined)
      : block.xml,
  );
}
