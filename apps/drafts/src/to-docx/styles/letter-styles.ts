import type { House } from '../../house/house.ts';
import { measurePage } from '../../house/page-measure.ts';
import { letterItemMeasure } from './measures.ts';
import { ALIGNMENTS, LISTS, type ParagraphStyle } from './paragraph-style.ts';

/** The styles of letters, and of the boxes that stand in letters and press releases. */
export function letterStyles(house: House): readonly ParagraphStyle[] {
  const { fonts, text, paragraphs } = house;
  const em = text.body.size;
  const body = { face: fonts.body, ...text.body, before: 0, after: paragraphs.after, snaps: true };
  const align = paragraphs.align === 'justify' ? 'both' : 'left';
  const letter = { ...body, after: 0, basedOn: 'Normal' } as const;
  return [
    { ...letter, ...letterHead(house), id: 'Date', name: 'Date' },
    { ...letter, ...letterHead(house), id: 'DocumentNumber', name: 'Document Number' },
    { ...letter, id: 'Addressee', name: 'Addressee', before: body.line },
    { ...letter, id: 'Sender', name: 'Sender', align: house.letter.sender, before: body.line },
    {
      ...letter,
      id: 'Subject',
      name: 'Subject',
      basedOn: 'Title',
      next: 'BodyText',
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
      right: em / 2,
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
  ];
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
