import type { Face, House } from '../../house/house.ts';
import { measurePage } from '../../house/page-measure.ts';

/** Ids of the paragraph styles; built-in ones have the ids that Word gives them. */
export type StyleId =
  | 'Normal'
  | 'BodyText'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'ListBullet'
  | 'ListBullet2'
  | 'ListNumber'
  | 'ListNumber2'
  | 'Definition'
  | 'Caption'
  | 'TableText'
  | 'TableHeading'
  | 'Note'
  | 'DocumentFacts'
  | 'Date'
  | 'DocumentNumber'
  | 'Addressee'
  | 'Sender'
  | 'Subject'
  | 'NoteHeading'
  | 'LetterItem'
  | 'EnclosureLabel'
  | 'Lead'
  | 'Speech'
  | 'SpeechPoint'
  | 'SpeechHeading'
  | 'Closing'
  | 'Enclosure'
  | 'Contact'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'TOC3'
  | 'Header'
  | 'Footer'
  | 'FootnoteText';

/** A paragraph style as data: what Word is told, and what pages are measured by. Lengths in points. */
export interface ParagraphStyle {
  readonly id: StyleId;
  /** The name under which Word lists it. */
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly face: Face;
  readonly size: number;
  /** The least distance from line to line. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  /** Whether a thin line runs around it; neighbours with one share it. */
  readonly isBoxed?: boolean;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Level in the outline, from 0. */
  readonly outline?: number;
  readonly list?: { readonly reference: string; readonly level: number };
  /** Whether its lines keep to the grid of the page. */
  readonly snaps: boolean;
}

/** References of the numbering definitions. */
export const LISTS = {
  headings: 'headings',
  annexes: 'annexes',
  bullets: 'bullets',
  numbers: 'numbers',
  items: 'items',
} as const;

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right' } as const;

/** The lines of the contents stand closer than those of the text. */
export const contentsLine = ({ text: { body } }: House): number => Math.max(body.size * 1.3, body.line - 3);

/** How far the second level of the contents is set in, in characters of the body text. */
const STEP = 2;

/** Where the text of an item stands and how far its sign hangs before it, in points of letters of this size. */
export function itemMeasure({ lists }: House, kind: 'bullets' | 'numbers', level: number, size: number) {
  const { hang } = lists[kind];
  return { left: size * (lists.indent + hang * (level + 1)), hanging: size * hang };
}

/** The same for the items of a letter. */
export function letterItemMeasure({ text, letter }: House) {
  const { hang } = letter.items;
  return { left: text.body.size * hang, hanging: text.body.size * hang };
}

/** The same for points to be said aloud. */
export function speechMeasure({ speech, lists }: House) {
  const hanging = speech.size * lists.bullets.hang;
  return { left: hanging, hanging };
}

/** Number and date of a letter: at one side, or spread over the same room at the right, so that their ends meet. */
function letterHead(house: House): Pick<ParagraphStyle, 'align' | 'left'> {
  const { head, room } = house.letter;
  if (head !== 'distribute') return { align: head };
  return { align: head, left: textWidth(house) - room * house.text.body.size };
}

const textWidth = (house: House): number => measurePage(house, 'portrait').textWidth / TWIPS_PER_POINT;

const TWIPS_PER_POINT = 20;

/** The box of whom to ask takes the right half of the page. */
const contactIndent = (house: House): number => Math.round(textWidth(house) * 0.45);

/** The paragraph styles of a house. */
export function paragraphStyles(house: House): readonly ParagraphStyle[] {
  const { fonts, text, paragraphs } = house;
  const em = text.body.size;
  const body = { face: fonts.body, ...text.body, before: 0, after: paragraphs.after, snaps: true };
  const cell = { face: fonts.table, ...text.table, before: 0, after: 0, snaps: false };
  const note = { face: fonts.body, ...text.note, before: 0, after: 0, snaps: false };
  const align = paragraphs.align === 'justify' ? 'both' : 'left';
  const item = (kind: 'bullets' | 'numbers', level: number) => {
    const measure = itemMeasure(house, kind, level, em);
    return {
      ...body,
      ...measure,
      basedOn: 'Normal',
      after: paragraphs.after / 2,
      align,
      list: { reference: LISTS[kind], level },
    } as const;
  };
  const contents = (level: number) => ({
    ...body,
    line: contentsLine(house),
    before: level === 1 ? 2 : 0,
    after: 0,
    left: em * STEP * (level - 1),
    snaps: false,
  });
  const speech = {
    ...body,
    ...house.speech,
    basedOn: 'Normal',
    after: house.speech.size / 2,
    keepLines: true,
    snaps: false,
  } as const;
  const letter = { ...body, after: 0, basedOn: 'Normal' } as const;
  const titleLine = (line: House['text']['title']) =>
    ({ size: line.size, line: line.line, align: ALIGNMENTS[line.align], keepNext: true, snaps: false }) as const;
  return [
    { ...body, id: 'Normal', name: 'Normal', after: 0 },
    { ...body, id: 'BodyText', name: 'Body Text', basedOn: 'Normal', align, firstLine: em * paragraphs.firstLine },
    {
      ...titleLine(text.title),
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Subtitle',
      face: fonts.heading,
      before: 24,
      after: 6,
      bold: true,
    },
    {
      ...titleLine(text.subtitle),
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      face: fonts.heading,
      before: 0,
      after: 6,
    },
    ...house.headings.map((level, index) => headingStyle(house, level, index)),
    { ...item('bullets', 0), id: 'ListBullet', name: 'List Bullet' },
    { ...item('bullets', 1), id: 'ListBullet2', name: 'List Bullet 2' },
    { ...item('numbers', 0), id: 'ListNumber', name: 'List Number' },
    { ...item('numbers', 1), id: 'ListNumber2', name: 'List Number 2' },
    {
      ...body,
      keepLines: true,
      id: 'Definition',
      name: 'Definition',
      basedOn: 'Normal',
      after: paragraphs.after / 3,
      left: em * paragraphs.terms,
      hanging: em * paragraphs.terms,
    },
    {
      ...cell,
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      size: text.note.size,
      line: text.note.line,
      before: 8,
      after: 3,
      bold: true,
      keepNext: true,
    },
    { ...cell, id: 'TableText', name: 'Table Text', basedOn: 'Normal' },
    {
      ...cell,
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      bold: house.table.head.bold,
      keepNext: true,
    },
    { ...note, id: 'Note', name: 'Note', basedOn: 'Normal', before: 3, after: 6 },
    {
      ...titleLine(text.facts),
      id: 'DocumentFacts',
      name: 'Document Facts',
      basedOn: 'Normal',
      face: fonts.body,
      before: 0,
      after: 0,
      keepNext: false,
    },
    { ...letter, ...letterHead(house), id: 'Date', name: 'Date' },
    { ...letter, ...letterHead(house), id: 'DocumentNumber', name: 'Document Number' },
    { ...letter, id: 'Addressee', name: 'Addressee', before: body.line },
    { ...letter, id: 'Sender', name: 'Sender', align: house.letter.sender, before: body.line },
    {
      ...letter,
      id: 'Subject',
      name: 'Subject',
      face: fonts.heading,
      align: ALIGNMENTS[house.letter.subject],
      before: body.line,
      after: body.line / 2,
      bold: true,
    },
    {
      ...letter,
      id: 'NoteHeading',
      name: 'Note Heading',
      next: 'LetterItem',
      align: 'center',
      before: body.line / 2,
      after: body.line / 2,
      keepNext: true,
    },
    {
      ...body,
      ...letterItemMeasure(house),
      id: 'LetterItem',
      name: 'Letter Item',
      basedOn: 'Normal',
      after: paragraphs.after / 2,
      align,
      list: { reference: LISTS.items, level: 0 },
    },
    { ...letter, id: 'Closing', name: 'Closing', align: house.letter.closing, after: body.line / 2 },
    { ...letter, id: 'Enclosure', name: 'Enclosure', left: em * paragraphs.terms, hanging: em * paragraphs.terms },
    { ...letter, id: 'EnclosureLabel', name: 'Enclosure Label', face: fonts.heading, align: 'right', keepNext: true },
    {
      ...letter,
      id: 'Contact',
      name: 'Contact',
      before: body.line / 2,
      left: contactIndent(house),
      isBoxed: true,
      keepLines: true,
    },
    {
      ...body,
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      align,
      before: 3,
      after: 3,
      left: em / 2,
      right: em / 2,
      isBoxed: true,
      keepLines: true,
      snaps: false,
    },
    {
      ...speech,
      id: 'SpeechHeading',
      name: 'Speech Heading',
      next: 'Speech',
      face: fonts.heading,
      size: house.speech.size + 4,
      line: house.speech.line + 4,
      before: house.speech.size / 2,
      bold: true,
      keepNext: true,
      outline: 0,
    },
    { ...speech, id: 'Speech', name: 'Speech', align },
    { ...speech, ...speechMeasure(house), id: 'SpeechPoint', name: 'Speech Point', align: 'left' },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      face: fonts.heading,
      size: text.subtitle.size,
      line: text.subtitle.line,
      before: 24,
      after: 6,
      bold: true,
      keepNext: true,
      snaps: false,
    },
    { ...contents(1), id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal' },
    { ...contents(2), id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal' },
    { ...contents(3), id: 'TOC3', name: 'toc 3', basedOn: 'Normal', next: 'Normal' },
    { ...note, id: 'Header', name: 'header', basedOn: 'Normal', face: fonts.heading },
    { ...note, id: 'Footer', name: 'footer', basedOn: 'Normal', face: fonts.heading },
    { ...note, id: 'FootnoteText', name: 'footnote text', basedOn: 'Normal' },
  ];
}

function headingStyle(house: House, level: House['headings'][number], index: number): ParagraphStyle {
  const em = house.text.body.size;
  const hanging = level.follow === 'tab' ? HEADING_TABS[index] : undefined;
  const left = em * level.indent + (hanging ?? 0);
  return {
    id: `Heading${(index + 1) as 1 | 2 | 3 | 4}`,
    name: `heading ${index + 1}`,
    basedOn: 'Normal',
    next: 'BodyText',
    face: house.fonts.heading,
    size: level.size,
    line: level.line,
    before: level.before,
    after: level.after,
    bold: true,
    keepNext: true,
    keepLines: true,
    outline: index,
    list: { reference: LISTS.headings, level: index },
    snaps: false,
    ...(left > 0 && { left }),
    ...(hanging !== undefined && { hanging }),
  };
}

/** Room for the number of a heading, in points, where a tab follows it. */
export const HEADING_TABS = [24, 30, 36, 24];
