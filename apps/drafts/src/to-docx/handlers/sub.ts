import type { InlineHandler } from './handler.ts';

/** Lowered letters. */
export const sub: InlineHandler = (element, state, around) =>
  state.content(element, { ...around, format: { ...around.format, subScript: true } });
