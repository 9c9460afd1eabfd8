import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { clashKey, pathProblem } from '@shinrai/file-names';
import { PICTURE_BYTES, PICTURE_PIXELS } from '../../media/picture.ts';
import type { MediaProblem } from '../read/list-media.ts';
import type { Entry } from '../state.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';

/** A picture is a file inside media/ that can be printed, or is said to be absent. */
export const mediaFilesArePictures: Rule = {
  needs: [],
  check: (draft, locate) => {
    const alike = Map.groupBy(draft.media.keys(), clashKey);
    const named = { ...draft, alike, names: new Set(draft.media.keys()) };
    return draft.all('media').flatMap((media) => check(media, named, locate));
  },
};

type At = Parameters<typeof messages.mediaOutsideFolder>[1];

/** A draft with the names under media/, those together that some disk takes for one. */
interface NamedDraft extends PlanDraft {
  readonly alike: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlySet<string>;
}

function check(
  entry: Entry<'media'>,
  { media, alike, names, suggest }: NamedDraft,
  locate: Locate,
): readonly Diagnostic[] {
  const { file } = entry.value;
  const at = { place: locate(entry, ['file']) };
  if (file === 'absent') return [];
  if (leadsOut(file)) return [messages.mediaOutsideFolder({ file }, at)];
  const problem = pathProblem(file);
  if (problem !== undefined) return [messages.mediaUnsafeName({ file, problem }, at)];
  const found = media.get(file)?.();
  const other = alike.get(clashKey(file))?.find((name) => name !== file);
  if (other !== undefined) return [found ? messages.mediaNameClash({ file, other }, at) : otherForm(file, other, at)];
  if (!found) return [messages.mediaMissingFile({ file, nearest: suggest(file, names) }, at)];
  return 'problem' in found ? [tell(file, found.problem, at)] : [];
}

/** Two names that look the same are told by what is wrong with the one on disk. */
function otherForm(file: string, other: string, at: At): Diagnostic {
  const problem = pathProblem(other) ?? 'upper and lower case differ from what is written here';
  return messages.mediaOtherForm({ file, other, problem }, at);
}

function tell(file: string, problem: MediaProblem, at: At): Diagnostic {
  switch (problem.kind) {
    case 'not-a-picture':
      return messages.mediaNotAPicture({ file, found: problem.found }, at);
    case 'broken':
      return messages.mediaBroken({ file, type: problem.type.toUpperCase() }, at);
    case 'too-large':
      return messages.mediaTooLarge({ file, size: problem.size, limit: PICTURE_BYTES }, at);
    case 'too-much':
      return messages.mediaTooMuch({ file, limit: problem.limit / 1_000_000 }, at);
    case 'too-many-pixels':
      return messages.mediaTooManyPixels({ file, ...problem, limit: PICTURE_PIXELS }, at);
  }
}

/** Absolute paths, drives, ".." and "\" have no place in a path that must work on every machine. */
function leadsOut(file: string): boolean {
  return /^\/|[\\:]/.test(file) || file.split('/').some((step) => step === '' || step === '.' || step === '..');
}
