import { TextRun } from 'docx';
import { tracked } from '../changes/change.ts';
import type { InlineHandler } from './handler.ts';

/** A new line in the same paragraph. */
export const br: InlineHandler = (_, state, around) => [tracked(new TextRun({ break: 1 }), state, around)];
