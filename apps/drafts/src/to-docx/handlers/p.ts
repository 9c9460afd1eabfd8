import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { ParagraphBlock } from '../block.ts';
import type { State } from '../state.ts';
import type { StyleId } from '../styles/paragraph-style.ts';
import { textOf } from '../tree.ts';
import type { BlockHandler } from './handler.ts';
import { rolesOf } from './section.ts';

/** The style that says what a line of an official document is. */
const STYLES: Readonly<Record<string, StyleId>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  meta: 'DocumentFacts',
  note: 'Note',
  'date-line': 'Date',
  'number-line': 'DocumentNumber',
  addressee: 'Addressee',
  sender: 'Sender',
  subject: 'Subject',
  opening: 'NoteHeading',
  label: 'EnclosureLabel',
  lead: 'Lead',
  speech: 'Speech',
  closing: 'Closing',
  enclosure: 'Enclosure',
  contact: 'Contact',
};

/** The style of a role; undefined for a role that does not name a kind of line. */
export const styleOfRole = (role: string): StyleId | undefined => STYLES[role];

/** A paragraph: in the style of its role, or else of its place. */
export const p: BlockHandler = (element, state, around) => paragraphOfRole(element, state, around);

/** A paragraph or heading in the style of its role. */
export function paragraphOfRole(element: Element, state: State, around: Around): readonly ParagraphBlock[] {
  const roles = rolesOf(element);
  const style = roles.flatMap((role) => styleOfRole(role) ?? [])[0] ?? around.style;
  const place = roles.includes('page-break') ? { ...around, breaksBefore: true } : around;
  return [state.paragraph({ style, runs: state.content(element, around), text: textOf(element) }, place)];
}
