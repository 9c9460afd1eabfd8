import { Document, type FileChild, type ISectionOptions } from 'docx';
import type { Element, Root } from 'hast';
import type { House } from '../house/house.ts';
import { measurePage, type Orientation } from '../house/page-measure.ts';
import { mmToTwips, ptToTwips } from '../house/units.ts';
import { atTop } from './around.ts';
import type { Block } from './block.ts';
import { contentsField } from './contents/contents.ts';
import { sectionContent } from './handlers/section.ts';
import { footer, header, type MarginWords } from './margins/margins.ts';
import { createNotes } from './notes.ts';
import { toNumberingOptions } from './numbering/numbering-options.ts';
import { estimatePages, type Part } from './pages/estimate-pages.ts';
import type { Pictures } from './pictures.ts';
import { createState, type State } from './state.ts';
import { characterStyles } from './styles/character-styles.ts';
import { toStyleOptions } from './styles/to-style-options.ts';
import { attribute, splitFlow } from './tree.ts';

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
}

/** A checked tree of the dialect as a Word document in the look of a house. */
export function toDocx(tree: Root, { house, facts, pictures }: ToDocxOptions): Document {
  const state = createState(house, createNotes(tree), pictures);
  const parts = partsOf(tree)
    .map(({ orientation, elements }) => toPart(orientation, elements, state))
    .filter(({ blocks }) => blocks.length > 0);
  const footnotes = toFootnotes(state);
  const finish = finishContents(parts, house);
  return new Document({
    title: facts.title,
    subject: facts.subject,
    creator: facts.creator,
    lastModifiedBy: facts.creator,
    keywords: facts.keywords,
    styles: { ...toStyleOptions(house), characterStyles: characterStyles(house) },
    numbering: toNumberingOptions(house),
    ...(Object.keys(footnotes).length > 0 && { footnotes }),
    sections: parts.map((part, index) => toSection(part, index === 0, house, facts.margins, finish)),
  });
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

/** A landscape section that does not begin its part begins a new page. */
function toPart(orientation: Orientation, elements: readonly Element[], state: State): Part {
  const around = atTop(measurePage(state.house, orientation).textWidth);
  const blocks = elements.flatMap((element, index) => {
    if (orientation === 'portrait') return state.blocks([element], around);
    return sectionContent(element, state, { ...around, breaksBefore: index > 0 });
  });
  return { orientation, blocks };
}

type Finish = (block: Block, part: Part) => FileChild;

/** Blocks for Word; the contents are made here, when all headings and their pages are known. */
function finishContents(parts: readonly Part[], house: House): Finish {
  const headings = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' && block.heading ? [block.heading] : []));
  const lines = headings.filter(({ level }) => level <= house.contents.levels).length;
  const line = ptToTwips(house.text.body.line + 1);
  const pages = estimatePages(parts, house, { lines, line, before: 0, after: 0, keepNext: false });
  return (block, { orientation }) =>
    block.kind === 'contents'
      ? contentsField(
          headings.map((heading) => ({ ...heading, page: pages.get(heading.anchor) })),
          house,
          measurePage(house, orientation).textWidth,
        )
      : block.docx;
}

function toSection(part: Part, isFirst: boolean, house: House, words: MarginWords, finish: Finish): ISectionOptions {
  const { width, height, margins, textWidth, textHeight } = measurePage(house, part.orientation);
  const { page, grid } = house;
  return {
    properties: {
      page: {
        size: { width: Math.min(width, height), height: Math.max(width, height), orientation: part.orientation },
        margin: { ...margins, header: mmToTwips(page.header), footer: mmToTwips(page.footer) },
      },
      titlePage: isFirst,
      ...(grid && { grid: toGrid(grid, house, textWidth, textHeight) }),
    },
    headers: {
      default: header(house.header, house, words, textWidth),
      ...(isFirst && { first: header(house.firstHeader, house, words, textWidth) }),
    },
    footers: {
      default: footer(house.footer, house, words, textWidth),
      ...(isFirst && { first: footer(house.footer, house, words, textWidth) }),
    },
    children: part.blocks.map((block) => finish(block, part)) as ISectionOptions['children'],
  };
}

/**
 * Lines on a page, and letters on a line where the house counts them.
 *
 * @see ECMA-376 part 1, 17.6.5
 */
function toGrid(
  { lines, characters }: NonNullable<House['grid']>,
  house: House,
  textWidth: number,
  textHeight: number,
) {
  const portrait = measurePage(house, 'portrait').textHeight;
  const linePitch = Math.floor(portrait / lines);
  if (characters === undefined || textHeight !== portrait) return { type: 'lines', linePitch } as const;
  const pitch = textWidth / 20 / characters;
  return { type: 'linesAndChars', linePitch, charSpace: Math.round((pitch - house.text.body.size) * 4096) } as const;
}

/** The notes that the text refers to, at the foot of their pages. Notes that notes refer to are added in turn. */
function toFootnotes(state: State) {
  const around = { ...atTop(0), style: 'FootnoteText' as const };
  return Object.fromEntries(
    state.notes.used().map(({ number, item }) => {
      const paragraphs = splitFlow(item.children).map((part) => {
        const children = Array.isArray(part) ? [...part] : [part as Element];
        return state.paragraph(
          { style: 'FootnoteText', runs: state.content({ ...item, children }, around), text: '' },
          around,
        ).docx;
      });
      return [number, { children: paragraphs }];
    }),
  );
}
