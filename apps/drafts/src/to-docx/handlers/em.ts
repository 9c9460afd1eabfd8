import type { InlineHandler } from './handler.ts';

/** Stressed words, in the character style Emphasis. */
export const em: InlineHandler = (element, state, around) =>
  state.content(element, { ...around, format: { ...around.format, style: 'Emphasis' } });
