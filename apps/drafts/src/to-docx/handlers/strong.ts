import type { InlineHandler } from './handler.ts';

/** Important words, in the character style Strong. */
export const strong: InlineHandler = (element, state, around) =>
  state.content(element, { ...around, format: { ...around.format, style: 'Strong' } });
