import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../model/linked-plan.ts';
import { type Picture, readPicture } from './picture.ts';

/**
 * Reads a picture of a plan as it may be handed out. Takes only what was looked at when the plan was loaded: throws for
 * any other path, and when the file was changed or removed since.
 */
export function pictureOf({ folder, pictures }: Pick<Plan, 'folder' | 'pictures'>, file: string): Picture {
  const sha256 = pictures.get(file);
  if (sha256 === undefined) throw new RangeError(`"${file}" is no picture of the plan`);
  const bytes = readFileSync(join(folder, 'media', file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`the picture "${file}" was changed while documents were made; build again`);
  const outcome = readPicture(bytes);
  if ('problem' in outcome) throw new Error(`the picture "${file}" cannot be printed: ${outcome.problem.kind}`);
  return outcome.picture;
}
