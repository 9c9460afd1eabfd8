import { Document, type FileChild } from 'docx';
import type { Element, Root } from 'hast';
import type { House } from '../house/house.ts';
import { measurePage, type Orientation } from '../house/page-measure.ts';
import { ptToTwips } from '../house/units.ts';
import { atTop } from './around.ts';
import { type Block, makeBlocks, type ParagraphBlock, type TableBlock } from './block.ts';
import { within } from './changes/change.ts';
import { contentsField } from './contents/contents.ts';
import { toFootnotes } from './footnotes.ts';
import { withoutIdleGaps } from './gaps.ts';
import { sectionContent } from './handlers/section.ts';
import type { MarginWords } from './margins/margins.ts';
import { toNumberingOptions } from './numbering/numbering-options.ts';
import { estimatePages, type Part } from './pages/estimate-pages.ts';
import type { Pictures } from './pictures.ts';
import type { RemarkWords } from './remarks.ts';
import { toSection } from './sections.ts';
import { createState, type State } from './state.ts';
import { characterStyles } from './styles/character-styles.ts';
import { contentsLine } from './styles/measures.ts';
import { toStyleOptions } from './styles/to-style-options.ts';
import { attribute } from './tree.ts';

/** What a document says of itself: its margins and its file properties. */
export interface DocumentFacts {
  readonly margins: MarginWords;
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: string;
}

/** What the making of a document needs besides its tree. */
export interface ToDocxOptions {
  readonly house: House;
  readonly facts: DocumentFacts;
  readonly pictures: Pictures;
  /** The comments for the drafter; none unless given. */
  readonly remarks?: RemarkWords | undefined;
}

/** A checked tree of the dialect as a Word document in the look of a house. */
export function toDocx(tree: Root, { house, facts, pictures, remarks }: ToDocxOptions): Document {
  const state = createState({ house, pictures, tree, remarks });
  const parts = partsOf(tree)
    .map(({ orientation, elements }) => toPart(orientation, elements, state))
    .filter(({ blocks }) => blocks.length > 0);
  const footnotes = toFootnotes(state);
  const contents = toContents(parts, house);
  return new Document({
    title: facts.title,
    subject: facts.subject,
    creator: facts.creator,
    lastModifiedBy: facts.creator,
    keywords: facts.keywords,
    styles: { ...toStyleOptions(house), characterStyles: characterStyles(house) },
    numbering: toNumberingOptions(house),
    ...(Object.keys(footnotes).length > 0 && { footnotes }),
    ...(state.remarks.list().length > 0 && { comments: { children: state.remarks.list() } }),
    sections: parts.map((part, index) => {
      const { textWidth } = measurePage(house, part.orientation);
      const children = childrenOf(part, index === parts.length - 1, contents(textWidth));
      return toSection(part, { house, words: facts.margins, isFirst: index === 0, children });
    }),
  });
}

/** Word closes each part but the last with a paragraph of its own. */
function childrenOf({ blocks }: Part, isLast: boolean, contents: FileChild): readonly FileChild[] {
  const at = blocks.findIndex(({ kind }) => kind === 'contents');
  const isMade = (block: Block): block is ParagraphBlock | TableBlock => block.kind !== 'contents';
  if (at < 0) return makeBlocks(blocks.filter(isMade), isLast);
  const [before, after] = [blocks.slice(0, at).filter(isMade), blocks.slice(at + 1).filter(isMade)];
  return [...makeBlocks(before, true), contents, ...makeBlocks(after, isLast)];
}

interface Stretch {
  readonly orientation: Orientation;
  readonly elements: readonly Element[];
}

/** The top of the tree cut where pages turn: stretches of elements, and landscape sections. */
function partsOf({ children }: Root): readonly Stretch[] {
  const parts: { orientation: Orientation; elements: Element[] }[] = [];
  for (const element of children.filter((child): child is Element => child.type === 'element')) {
    const orientation = attribute(element, 'dataOrientation') === 'landscape' ? 'landscape' : 'portrait';
    const last = parts.at(-1);
    if (last?.orientation === orientation) last.elements.push(element);
    else parts.push({ orientation, elements: [element] });
  }
  return parts;
}

/** Each landscape section begins a new page, also the first: Word makes no second one for it. */
function toPart(orientation: Orientation, elements: readonly Element[], state: State): Part {
  const around = atTop(measurePage(state.house, orientation).textWidth);
  const blocks =
    orientation === 'portrait'
      ? state.blocks(elements, around)
      : elements.flatMap((element) =>
          sectionContent(element, state, within(element, { ...around, breaksBefore: true })),
        );
  return { orientation, blocks: withoutIdleGaps(blocks) };
}

/** The table of contents, made when all headings and their pages are known. */
function toContents(parts: readonly Part[], house: House): (width: number) => FileChild {
  const headings = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' && block.heading ? [block.heading] : []));
  const lines = headings.filter(({ level }) => level <= house.contents.levels).length;
  const line = ptToTwips(contentsLine(house) + 1);
  const pages = estimatePages(parts, house, { lines, line, before: 0, after: 0, keepNext: false });
  const entries = headings.map((heading) => ({ ...heading, page: pages.get(heading.anchor) }));
  return (width) => contentsField(entries, house, width);
}
