import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the style sheet of marks. */
export const marksFile = (templatesFolder: string): string => join(templatesFolder, 'briefing', 'styles', 'marks.css');

/**
 * The style sheet of marks that are asked for (watermark, frames, blank pages) and its digest. It sets nothing that a
 * plain document has, so that it is no input of one.
 */
export function loadMarks(templatesFolder: string): { readonly css: string; readonly digest: string } {
  const css = readFileSync(marksFile(templatesFolder), 'utf8');
  return { css, digest: createHash('sha256').update(css).digest('hex') };
}
