import { join } from 'node:path';
import type { Result } from '@shinrai/diagnostics';
import { type Styles, stylesIn } from './assets.ts';

/** The file of the style sheet of marks. */
export const marksFile = (templatesFolder: string): string => join(templatesFolder, 'briefing', 'styles', 'marks.css');

/**
 * The style sheet of marks that are asked for (watermark, frames, blank pages) and its digest. It sets nothing that a
 * plain document has, so that it is no input of one.
 */
export const loadMarks = (templatesFolder: string): Result<Styles> => stylesIn([marksFile(templatesFolder)]);
