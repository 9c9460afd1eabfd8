import type { LetterFormat } from '../around.ts';
import type { InlineHandler } from './handler.ts';
import { rolesOf } from './section.ts';

/** Words from one fact, or in the look of their role. */
export const span: InlineHandler = (element, state, around) => {
  const look = rolesOf(element).map((role) => LOOKS[role]);
  return state.content(element, { ...around, format: Object.assign({}, around.format, ...look) });
};

/** What a role does to letters: a pen over what is open, a line under what differs from the text beside it. */
const LOOKS: Readonly<Record<string, LetterFormat>> = {
  blank: { highlight: 'yellow' },
  changed: { underline: { type: 'single' } },
};
