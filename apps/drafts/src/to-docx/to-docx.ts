import type { PackageParts } from '@shinrai/ooxml';
import type { Element, Root } from 'hast';
import type { House } from '../house/house.ts';
import { measurePage, type Orientation } from '../house/page-measure.ts';
import { ptToTwips } from '../house/units.ts';
import { atTop } from './around.ts';
import { type Block, makeBlocks, type ParagraphBlock, type TableBlock } from './block.ts';
import { within } from './changes/change.ts';
import { contentsField } from './contents/contents.ts';
import { fillSkeleton } from './fill-skeleton.ts';
import { toFootnotes } from './footnotes.ts';
import { withoutIdleGaps } from './gaps.ts';
import { sectionContent } from './handlers/section.ts';
import { estimatePages, type Part } from './pages/estimate-pages.ts';
import type { Pictures } from './pictures.ts';
import type { RemarkWords } from './remarks.ts';
import type { DocumentFacts } from './skeleton/facts.ts';
import { skeletonOf } from './skeleton/skeleton.ts';
import { createState, type State } from './state.ts';
import { contentsLine } from './styles/measures.ts';
import { attribute } from './tree.ts';
import { paragraph } from './wml/paragraph.ts';
import { join, type Xml } from './wml/xml.ts';

/** What the making of a document needs besides its tree. */
export interface ToDocxOptions {
  readonly house: House;
  readonly facts: DocumentFacts;
  readonly pictures: Pictures;
  /** The comments for the drafter; none unless given. */
  readonly remarks?: RemarkWords | undefined;
}

/** A checked tree of the dialect as the parts of a Word document in the look of a house. */
export function toDocx(tree: Root, { house, facts, pictures, remarks }: ToDocxOptions): PackageParts {
  const state = createState({ house, pictures, tree, remarks });
  const parts = partsOf(tree)
    .map(({ orientation, elements }) => toPart(orientation, elements, state))
    .filter(({ blocks }) => blocks.length > 0);
  const footnotes = toFootnotes(state);
  const comments = join(state.remarks.list());
  const orientations = parts.map(({ orientation }) => orientation);
  const skeleton = skeletonOf({ house, facts, orientations, hasComments: comments !== '' });
  const body = toBody(parts, skeleton.sections, house);
  const { links, media, numbers } = state;
  return fillSkeleton(skeleton, { body, footnotes, comments, links, media, lists: numbers.own() });
}

/** Each section stands in the last paragraph that belongs to it, that of the last one behind everything. */
function toBody(parts: readonly Part[], sections: readonly Xml[], house: House): Xml {
  const contents = toContents(parts, house);
  const blocks = parts.flatMap((part, index) => {
    const { textWidth } = measurePage(house, part.orientation);
    const isLast = index === parts.length - 1;
    return childrenOf(part, contents(textWidth), isLast ? undefined : sections[index]);
  });
  return join([...blocks, ...sections.slice(-1)]);
}

/** A part that is not the last bears its section in its last paragraph, or in one of its own behind a table. */
function childrenOf({ blocks }: Part, contents: Xml, section: Xml | undefined): readonly Xml[] {
  const at = blocks.findIndex(({ kind }) => kind === 'contents');
  const isMade = (block: Block): block is ParagraphBlock | TableBlock => block.kind !== 'contents';
  const [above, below] = [blocks.slice(0, Math.max(at, 0)).filter(isMade), blocks.slice(at + 1).filter(isMade)];
  const bearer = below.at(-1)?.kind === 'paragraph';
  return [
    ...makeBlocks(above, true),
    ...(at < 0 ? [] : [contents]),
    ...makeBlocks(below, section === undefined, bearer ? section : undefined),
    ...(section !== undefined && !bearer ? [paragraph({ section }, [])] : []),
  ];
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
function toContents(parts: readonly Part[], house: House): (width: number) => Xml {
  const headings = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' && block.heading ? [block.heading] : []));
  const lines = headings.filter(({ level }) => level <= house.contents.levels).length;
  const line = ptToTwips(contentsLine(house) + 1);
  const pages = estimatePages(parts, house, { lines, line, before: 0, after: 0, keepNext: false });
  const entries = headings.map((heading) => ({ ...heading, page: pages.get(heading.anchor) }));
  return (width) => contentsField(entries, house, width);
}
