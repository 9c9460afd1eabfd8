import { tracked } from '../changes/change.ts';
import { BREAK } from '../wml/run.ts';
import type { InlineHandler } from './handler.ts';

/** A new line in the same paragraph. */
export const br: InlineHandler = (_, state, around) => [tracked(BREAK, state, around)];
