import type { Face } from '../../house/house.ts';

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

/** The words of a house for where a line stands, as Word has them. */
export const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right' } as const;
