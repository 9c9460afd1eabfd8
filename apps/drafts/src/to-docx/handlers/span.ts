import type { InlineHandler } from './handler.ts';
import { rolesOf } from './section.ts';

/** Words from one fact; those that the drafter has to fill in or confirm are marked as with a pen. */
export const span: InlineHandler = (element, state, around) => {
  if (!rolesOf(element).includes('blank')) return state.content(element, around);
  return state.content(element, { ...around, format: { ...around.format, highlight: 'yellow' } });
};
