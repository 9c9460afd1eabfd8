import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import { PICTURE_BYTES, PICTURE_PIXELS, type PictureProblem } from '../../media/picture.ts';
import type { Entry } from '../state.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';

/** A picture is a file inside media/ that can be printed, or is said to be absent. */
export const mediaFilesArePictures: Rule = {
  needs: [],
  check: (draft, locate) => draft.all('media').flatMap((media) => check(media, draft, locate)),
};

type At = Parameters<typeof messages.mediaOutsideFolder>[1];

function check(entry: Entry<'media'>, { media }: PlanDraft, locate: Locate): readonly Diagnostic[] {
  const { file } = entry.value;
  const at = { place: locate(entry, ['file']) };
  if (file === 'absent') return [];
  if (leadsOut(file)) return [messages.mediaOutsideFolder({ file }, at)];
  const found = media.get(file);
  if (!found) return [messages.mediaMissingFile({ file, nearest: nearest(file, media.keys()) }, at)];
  return 'problem' in found ? [tell(file, found.problem, at)] : [];
}

function tell(file: string, problem: PictureProblem, at: At): Diagnostic {
  switch (problem.kind) {
    case 'not-a-picture':
      return messages.mediaNotAPicture({ file, found: problem.found }, at);
    case 'broken':
      return messages.mediaBroken({ file, type: problem.type.toUpperCase() }, at);
    case 'too-large':
      return messages.mediaTooLarge({ file, size: problem.size, limit: PICTURE_BYTES }, at);
    case 'too-many-pixels':
      return messages.mediaTooManyPixels({ file, ...problem, limit: PICTURE_PIXELS }, at);
  }
}

/** Absolute paths, drives, ".." and "\" have no place in a path that must work on every machine. */
function leadsOut(file: string): boolean {
  return /^\/|[\\:]/.test(file) || file.split('/').some((step) => step === '' || step === '.' || step === '..');
}
