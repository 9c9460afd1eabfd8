import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { Entry } from '../state.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';

/** A picture is a file inside media/, or is said to be absent. */
export const mediaFilesExist: Rule = {
  needs: [],
  check: (draft, locate) => draft.all('media').flatMap((media) => check(media, draft, locate)),
};

function check(entry: Entry<'media'>, { media }: PlanDraft, locate: Locate): readonly Diagnostic[] {
  const { file } = entry.value;
  const at = { place: locate(entry, ['file']) };
  if (file === 'absent') return [];
  if (leadsOut(file)) return [messages.mediaOutsideFolder({ file }, at)];
  return media.has(file) ? [] : [messages.mediaMissingFile({ file, nearest: nearest(file, media) }, at)];
}

/** Absolute paths, drives, ".." and "\" have no place in a path that must work on every machine. */
function leadsOut(file: string): boolean {
  return /^\/|[\\:]/.test(file) || file.split('/').some((step) => step === '' || step === '.' || step === '..');
}
