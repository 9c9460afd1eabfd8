import { TextRun } from 'docx';
import type { InlineHandler } from './handler.ts';

/** A new line in the same paragraph. */
export const br: InlineHandler = () => [new TextRun({ break: 1 })];
