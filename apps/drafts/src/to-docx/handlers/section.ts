import { BuildFailure } from '@shinrai/build/thread';
import { messages } from '@shinrai/diagnostics';
import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { State } from '../state.ts';
import type { StyleId } from '../styles/paragraph-style.ts';
import { attribute } from '../tree.ts';
import type { BlockHandler } from './handler.ts';

/** A part of the document. Its role decides how what stands in it is set. */
export const section: BlockHandler = (element, state, around) => {
  if (attribute(element, 'dataOrientation')) throw new BuildFailure(notAtTop(element));
  return sectionContent(element, state, around);
};

/** Roles that say how the paragraphs of a section are set. */
const SECTION_STYLES: Readonly<Record<string, StyleId>> = {
  note: 'Note',
  meta: 'DocumentFacts',
  contact: 'Contact',
  lead: 'Lead',
  speech: 'Speech',
};

/** The blocks of a section, whether it lies as its page does or begins a page of its own. */
export function sectionContent(element: Element, state: State, around: Around) {
  const roles = rolesOf(element);
  const inner: Around = {
    ...around,
    breaksBefore: around.breaksBefore || roles.includes('page-break'),
    isAnnex: around.isAnnex || roles.includes('annex'),
    isContents: roles.includes('toc'),
    style: roles.flatMap((role) => SECTION_STYLES[role] ?? [])[0] ?? around.style,
    isSpeech: around.isSpeech || roles.includes('speech'),
  };
  const blocks = state.blocks(element.children, inner);
  return roles.includes('toc') ? [...blocks, { kind: 'contents' } as const] : blocks;
}

/** The roles of an element. */
export const rolesOf = (element: Element): readonly string[] => attribute(element, 'dataRole')?.split(/\s+/) ?? [];

/** Word turns pages, not parts of them. */
const notAtTop = ({ tagName }: Element) => ({
  ...messages.htmlNotAllowedHere({ element: tagName, parent: 'section' }),
  message: 'a landscape section cannot stand in another section',
  hint: 'Close the section around it first',
});
