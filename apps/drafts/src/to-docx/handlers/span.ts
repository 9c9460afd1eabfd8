import type { InlineHandler } from './handler.ts';

/** Words from one fact, or with a role that does not change how they look. */
export const span: InlineHandler = (element, state, around) => state.content(element, around);
