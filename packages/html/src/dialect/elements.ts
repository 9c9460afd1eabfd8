import {
  type AttributeRule,
  CELL_ATTRIBUTES,
  CHANGE_ATTRIBUTES,
  HEADER_CELL_ATTRIBUTES,
  LINK_ATTRIBUTES,
  LIST_ATTRIBUTES,
  NOTE_ATTRIBUTES,
  PICTURE_ATTRIBUTES,
  SECTION_ATTRIBUTES,
  TABLE_ATTRIBUTES,
} from './attributes.ts';

/** What an element means, what may stand in it, and which attributes it has besides those of every element. */
export interface ElementRule {
  readonly meaning: string;
  /** Names of elements; `#text` stands for text. An empty list means that the element has no closing tag. */
  readonly content: readonly string[];
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
}

/** Stands for text in a list of what an element may hold. */
export const TEXT = '#text';

const HEADINGS = ['h1', 'h2', 'h3', 'h4'];
const PHRASES = [TEXT, 'strong', 'em', 'span', 'sup', 'sub', 'br', 'ruby', 'ins', 'del'];
const INLINES = [...PHRASES, 'a', 'img'];
const LISTS = ['ul', 'ol', 'dl'];

/** What a document is made of at its top, and a section too. */
export const BLOCKS: readonly string[] = ['section', ...HEADINGS, 'p', ...LISTS, 'table', 'figure'];
/** What a list item or a cell holds: running text, or paragraphs and lists. */
const FLOW = [...INLINES, 'p', ...LISTS];

const heading = (meaning: string): ElementRule => ({ meaning, content: INLINES });
const inline = (meaning: string): ElementRule => ({ meaning, content: INLINES });

/** The elements of the dialect. What is not here is an error, never a fallback. */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  section: { meaning: 'a part of the document', content: BLOCKS, attributes: SECTION_ATTRIBUTES },
  h1: heading('heading of the document or of a main part'),
  h2: heading('heading below h1'),
  h3: heading('heading below h2'),
  h4: heading('heading below h3'),
  p: { meaning: 'a paragraph, or a line of a letter', content: INLINES },
  ul: { meaning: 'a list without order', content: ['li'] },
  ol: { meaning: 'a numbered list', content: ['li'], attributes: LIST_ATTRIBUTES },
  li: { meaning: 'an item of a list', content: FLOW },
  dl: { meaning: 'terms with what belongs to them', content: ['dt', 'dd'] },
  dt: { meaning: 'a term', content: INLINES },
  dd: { meaning: 'what belongs to the term above', content: FLOW },
  table: { meaning: 'a table', content: ['caption', 'thead', 'tbody'], attributes: TABLE_ATTRIBUTES },
  caption: { meaning: 'title of a table', content: INLINES },
  thead: { meaning: 'rows that are repeated on each page', content: ['tr'] },
  tbody: { meaning: 'the other rows', content: ['tr'] },
  tr: { meaning: 'a row', content: ['th', 'td'] },
  th: { meaning: 'a cell that names a row or a column', content: FLOW, attributes: HEADER_CELL_ATTRIBUTES },
  td: { meaning: 'a cell', content: FLOW, attributes: CELL_ATTRIBUTES },
  figure: { meaning: 'a picture or a table with its caption', content: ['img', 'table', 'p', 'figcaption'] },
  figcaption: { meaning: 'title of a figure', content: INLINES },
  img: { meaning: 'a picture', content: [], attributes: PICTURE_ATTRIBUTES },
  strong: inline('important'),
  em: inline('stressed'),
  sup: { meaning: 'raised; with data-note the mark of a note', content: INLINES, attributes: NOTE_ATTRIBUTES },
  sub: inline('lowered'),
  a: {
    meaning: 'a link; an empty one to "#id" is filled with the number or the title of its target',
    content: PHRASES,
    attributes: LINK_ATTRIBUTES,
  },
  br: { meaning: 'a new line in the same paragraph', content: [] },
  ruby: { meaning: 'a word with its reading', content: [TEXT, 'span', 'rt'] },
  rt: { meaning: 'the reading', content: [TEXT] },
  ins: { ...inline('inserted since an earlier edition'), attributes: CHANGE_ATTRIBUTES },
  del: { ...inline('deleted since an earlier edition'), attributes: CHANGE_ATTRIBUTES },
  span: inline('words in another language (lang), from one fact (data-fact) or with a role'),
};
