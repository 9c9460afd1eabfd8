import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The style sheet of marks that are asked for (watermark, frames, blank pages) and its digest. It sets nothing that a
 * plain document has, so that it is no input of one.
 */
export function loadMarks(templatesFolder: string): { readonly css: string; readonly digest: string } {
  const css = readFileSync(join(templatesFolder, 'briefing', 'styles', 'marks.css'), 'utf8');
  return { css, digest: createHash('sha256').update(css).digest('hex') };
}
