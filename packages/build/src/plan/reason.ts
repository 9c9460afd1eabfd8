/** Why an output is rendered. */
export type RenderReason =
  | { readonly why: 'new' }
  | { readonly why: 'inputs-changed'; readonly inputs: readonly string[] }
  | { readonly why: 'file-missing' }
  | { readonly why: 'file-altered' }
  | { readonly why: 'interrupted' }
  | { readonly why: 'forced' };

type Digests = Readonly<Record<string, string>>;

/** Names of the inputs that differ, came or went, sorted. */
export const changedInputs = (before: Digests, after: Digests): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();

/**
 * The reason in words.
 *
 * @example formatReason({ why: 'inputs-changed', inputs: ['fonts', 'view'] }) // 'changed: fonts, view'
 */
export const formatReason = (reason: RenderReason): string =>
  reason.why === 'inputs-changed' ? `changed: ${reason.inputs.join(', ')}` : WORDS[reason.why];

const WORDS: Readonly<Record<Exclude<RenderReason['why'], 'inputs-changed'>, string>> = {
  new: 'new',
  'file-missing': 'its file is missing',
  'file-altered': 'its file was altered',
  interrupted: 'the last build did not finish it',
  forced: 'forced',
};
