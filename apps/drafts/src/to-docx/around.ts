import type { StyleId } from './styles/paragraph-style.ts';

/** An edit mark: who inserted or deleted something, and when. */
export interface Change {
  readonly kind: 'insertion' | 'deletion';
  readonly author: string;
  readonly date: string;
}

/** How letters look because of the elements around them. */
export interface LetterFormat {
  readonly bold?: true;
  readonly italics?: true;
  readonly superScript?: true;
  readonly subScript?: true;
  /** Marked as with a pen: to be filled in or confirmed. */
  readonly highlight?: 'yellow';
  readonly underline?: { readonly type: 'single' };
  /** Id of a character style. */
  readonly style?: 'Hyperlink' | 'Strong' | 'Emphasis';
  readonly change?: Change;
}

/** What a handler has to know about the place of its element. */
export interface Around {
  /** Width of the room in twips. */
  readonly width: number;
  /** Style of a paragraph that has no role. */
  readonly style: StyleId;
  /** How many lists there are around. */
  readonly depth: number;
  /** How far lists are set in more than they say themselves, in points. */
  readonly shift: number;
  readonly isAnnex: boolean;
  readonly isCell: boolean;
  readonly isContents: boolean;
  /** Whether it is said aloud: larger, points included. */
  readonly isSpeech: boolean;
  /** Whether the next block begins a new page. */
  readonly breaksBefore: boolean;
  /** Whether a paragraph leads to the list behind it, or a row to what it is summed up in, and stays on its page. */
  readonly leadsOn?: boolean;
  readonly format: LetterFormat;
  /** Set where whole paragraphs and rows are new or gone. */
  readonly change?: Change;
}

/** The place at the top of a page. */
export const atTop = (width: number): Around => ({
  width,
  style: 'BodyText',
  depth: 0,
  shift: 0,
  isAnnex: false,
  isCell: false,
  isContents: false,
  isSpeech: false,
  breaksBefore: false,
  format: {},
});
