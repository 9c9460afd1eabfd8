import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { House } from '../house/house.ts';
import type { Around } from './around.ts';
import type { Block, HeadingEntry, ParagraphBlock } from './block.ts';
import { type Bookmarks, bookmarkName, createBookmarks } from './bookmarks.ts';
import { stamp, within } from './changes/change.ts';
import { BLOCK_HANDLERS, INLINE_HANDLERS } from './handlers/index.ts';
import { rolesOf } from './handlers/section.ts';
import { text } from './handlers/text.ts';
import { createLinks, type Links } from './links.ts';
import { createMedia, type Media } from './media.ts';
import { createNotes, type Notes } from './notes.ts';
import { createHeadingNumbers, type HeadingNumbers } from './numbering/heading-numbers.ts';
import { createListNumbers, type ListNumbers } from './numbering/list-numbers.ts';
import type { Pictures } from './pictures.ts';
import { type References, referencesIn } from './references.ts';
import { createRemarks, type Remarks, type RemarkWords } from './remarks.ts';
import type { ParagraphStyle, StyleId } from './styles/paragraph-style.ts';
import { paragraphStyles } from './styles/paragraph-styles.ts';
import { attribute } from './tree.ts';
import { type ParagraphLook, paragraph } from './wml/paragraph.ts';
import type { Xml } from './wml/xml.ts';

/** Counts from 1. */
export interface Counter {
  next(): number;
}

/** What a paragraph is made of. */
export interface ParagraphParts {
  readonly style: StyleId;
  readonly runs: readonly Xml[];
  readonly text: string;
  /** More than the style says. */
  readonly options?: Omit<ParagraphLook, 'style' | 'marks' | 'section'>;
  /** Room that `options` take from the left, in twips. */
  readonly indent?: number;
  /** Height of a picture among the runs, in twips. */
  readonly height?: number;
  readonly heading?: HeadingEntry;
}

/** What handlers may use: recursion, and the counters of the one document that is being made. */
export interface State {
  readonly house: House;
  readonly bookmarks: Bookmarks;
  readonly headings: HeadingNumbers;
  readonly notes: Notes;
  readonly references: References;
  readonly pictures: Pictures;
  /** The pictures that are shown, and the addresses outside. */
  readonly media: Media;
  readonly links: Links;
  /** Captions so far; one that is gone shows a number without taking it. */
  readonly captions: { next(label: string, isCounted: boolean): number };
  /** Numbered lists so far: each begins at its first number again. */
  readonly lists: Counter;
  readonly numbers: ListNumbers;
  /** Headings so far, for the names of their bookmarks. */
  readonly anchors: Counter;
  /** Edit marks so far: Word wants a number for each. */
  readonly changes: Counter;
  readonly remarks: Remarks;
  styleOf(id: StyleId): ParagraphStyle;
  /** The blocks of several nodes. */
  blocks(nodes: readonly (RootContent | ElementContent)[], around: Around): readonly Block[];
  /** The runs of several nodes. */
  inlines(nodes: readonly (RootContent | ElementContent)[], around: Around): readonly Xml[];
  /** The runs of an element's content, with the bookmarks of its id and its fact around them. */
  content(element: Element, around: Around): readonly Xml[];
  /** Makes a paragraph. */
  paragraph(parts: ParagraphParts, around: Around): ParagraphBlock;
}

/** What a document is begun with. */
interface StateOptions {
  readonly house: House;
  readonly pictures: Pictures;
  /** Where notes and targets of references are found. */
  readonly tree?: Root;
  readonly remarks?: RemarkWords | undefined;
}

/** Begins a document. */
export function createState({ house, pictures, tree, remarks }: StateOptions): State {
  const styles = new Map(paragraphStyles(house).map((style) => [style.id, style]));
  const bookmarks = createBookmarks();
  const state: State = {
    house,
    bookmarks,
    headings: createHeadingNumbers(house),
    notes: createNotes(tree),
    references: referencesIn(tree, house),
    pictures,
    media: createMedia(),
    links: createLinks(),
    captions: createCounters(),
    lists: createCounter(),
    numbers: createListNumbers(),
    anchors: createCounter(),
    changes: createCounter(),
    remarks: createRemarks(remarks),
    styleOf: (id) => styles.get(id) as ParagraphStyle,
    blocks: (nodes, around) =>
      nodes.flatMap((node, index) => {
        if (node.type !== 'element') return [];
        const handler = BLOCK_HANDLERS[node.tagName];
        if (!handler) throw unknown(node);
        const stays = (around.isCell && around.leadsOn === true) || leadsOn(nodes, index);
        const place = { ...around, breaksBefore: index === 0 && around.breaksBefore, leadsOn: stays };
        return handler(node, state, within(node, place));
      }),
    inlines: (nodes, around) =>
      nodes.flatMap((node) => {
        if (node.type === 'text') return text(node, state, around);
        if (node.type !== 'element') return [];
        const handler = INLINE_HANDLERS[node.tagName];
        if (!handler) throw unknown(node);
        return handler(node, state, around);
      }),
    content: (element, around) => markContent(state, element, around),
    paragraph: (parts, around) => makeParagraph(state, parts, around),
  };
  return state;
}

/** Whether a node is a paragraph with a list or a picture right behind it, or a table with a note on it. */
function leadsOn(nodes: readonly (RootContent | ElementContent)[], index: number): boolean {
  const node = nodes[index];
  const next = nodes.slice(index + 1).find((one) => one.type === 'element');
  if (node?.type !== 'element' || !next) return false;
  if (node.tagName === 'table') return next.tagName === 'p' && rolesOf(next).includes('note');
  return node.tagName === 'p' && /^(ul|ol|figure)$/.test(next.tagName);
}

/** The dialect is checked before; what arrives here without a handler is a fault of ours. */
const unknown = ({ tagName }: Element) => new Error(`there is no handler for <${tagName}> here`);

function markContent(state: State, element: Element, around: Around): readonly Xml[] {
  const [fact, id, remark] = ['dataFact', 'id', 'dataRemark'].map((name) => attribute(element, name));
  const plain = state.inlines(element.children, around);
  const runs = remark && mayComment(around) ? state.remarks.wrap(remark, fact, plain) : plain;
  const marked = fact === undefined ? runs : state.bookmarks.wrapFact(fact, runs);
  return id === undefined ? marked : state.bookmarks.wrap(bookmarkName(id), marked);
}

/** Word has no comments in notes, and what is gone needs none. */
const mayComment = ({ style, format }: Around) => style !== 'FootnoteText' && format.change?.kind !== 'deletion';

function makeParagraph(
  state: State,
  { style, runs, text: words, options, indent = 0, height = 0, heading }: ParagraphParts,
  around: Around,
): ParagraphBlock {
  const { breaksBefore, change, leadsOn = false } = around;
  const more = {
    ...options,
    ...(breaksBefore && { pageBreakBefore: true as const }),
    ...(leadsOn && { keepNext: true }),
  };
  return {
    kind: 'paragraph',
    change,
    make: (marks = [], section) => {
      const stamps = Object.fromEntries(marks.map((mark) => [mark.kind, stamp(state, mark)]));
      const end = { ...(marks.length > 0 && { marks: stamps }), ...(section && { section }) };
      return paragraph({ style, ...more, ...end }, runs);
    },
    extent: { style, text: words, indent, breaksBefore, leadsOn, height },
    ...(heading && { heading }),
  };
}

function createCounters() {
  const counts = new Map<string, number>();
  return {
    next(label: string, isCounted = true) {
      const count = (counts.get(label) ?? 0) + 1;
      if (isCounted) counts.set(label, count);
      return count;
    },
  };
}

function createCounter(): Counter {
  const counters = createCounters();
  return { next: () => counters.next('') };
}
