import { join } from 'node:path';
import { compareDiagnostics, type Diagnostic, fail, messages, nearest, type Result } from '@shinrai/diagnostics';
import { restrictTo } from '../load/audience/restrict.ts';
import { kindsIn } from '../load/collections.ts';
import { finish, type LoadedFile, type LoadOptions, runSteps } from '../load/index.ts';
import { costCounter } from '../load/parse/cost.ts';
import { isHopeless, lookAt } from '../load/patience.ts';
import { labelOf } from '../load/read/list.ts';
import { listMedia } from '../load/read/list-media.ts';
import { references } from '../load/references/index.ts';
import { shape } from '../load/shape/index.ts';
import { addTo, addUnread, type LoadState, startOf } from '../load/state.ts';
import { suggestNothing } from '../load/suggest.ts';
import type { Plan } from '../model/linked-plan.ts';
import { type EditionHead, headOf } from './edition.ts';
import { editionNames, editionPath } from './list.ts';
import { readEdition } from './read.ts';
import { valuesIn } from './size.ts';
import { readStoredText } from './stored-text.ts';
import { type StoredText, treesOf } from './trees.ts';

/** A frozen plan with its head, unless something is wrong with it; what was found; the file that was read. */
export interface LoadedEdition {
  readonly head?: EditionHead | undefined;
  readonly plan?: Plan | undefined;
  readonly findings: readonly Diagnostic[];
  readonly files: readonly LoadedFile[];
  /** What was left out for the audience. */
  readonly hidden?: LoadOptions['hidden'];
}

/**
 * Loads an edition of the plan in a folder by its name. It was checked when it was frozen, so rules that were made
 * since are not asked; media are those of the folder. Throws for nothing that a file can hold.
 *
 * @example const { plan } = await loadEdition('data/japan-asean', '2024-10')
 */
export async function loadEdition(folder: string, name: string, options: LoadOptions = {}): Promise<LoadedEdition> {
  const { value: stored, findings } = await readStored(folder, name);
  return stored ? loadStored(folder, editionPath(name), stored, options) : { findings, files: [] };
}

/**
 * Loads an edition from a file anywhere, such as one that was taken out of a pack; media are those of a plan folder.
 * Throws for nothing that a file can hold.
 */
export async function loadEditionFile(folder: string, file: string, options: LoadOptions = {}): Promise<LoadedEdition> {
  const { value: stored, findings } = await readStoredText(file, file);
  return stored ? loadStored(folder, file, stored, options) : { findings, files: [] };
}

async function readStored(folder: string, name: string): Promise<Result<StoredText>> {
  const path = editionPath(name);
  const names = await editionNames(folder);
  const label = labelOf(folder, path);
  if (!names.includes(name)) {
    return fail(messages.editionUnknown({ name, folder: labelOf(folder, ''), names, nearest: nearest(name, names) }));
  }
  return readStoredText(join(folder, path), label);
}

async function loadStored(
  folder: string,
  path: string,
  stored: StoredText,
  options: LoadOptions,
): Promise<LoadedEdition> {
  const files = [{ path, sha256: stored.sha256 }];
  const { value: edition, findings } = readEdition(stored.text, stored.label);
  if (!edition) return { findings, files };
  const trees = treesOf(edition, stored);
  const media = await listMedia(folder);
  const start = {
    ...startOf(folder, options.asOf ?? edition.asOf),
    files: trees.map(({ file }) => file),
    media,
    trees,
  };
  const loaded = finish(
    await runSteps(
      [keepHopeful, shape, references, restrictTo(options.audience ?? 'restricted', options.hidden)],
      start,
    ),
  );
  return {
    head: headOf(edition),
    plan: loaded.plan,
    hidden: loaded.hidden,
    findings: [...findings, ...loaded.findings].toSorted(compareDiagnostics),
    files,
  };
}

/** Leaves out the files that follow where so much is wrong that no other file is worth a look. */
function keepHopeful(state: LoadState): LoadState {
  let count = 0;
  const { findings } = lookAt(state.trees, {
    work: (tree) => {
      count += 1;
      return { value: tree, entries: valuesIn(tree.data), findings: [] };
    },
    costOf: costCounter(() => isHopeless(references(shape(firstOf({ ...state, suggest: suggestNothing }, count))))),
    fileOf: ({ file }) => file,
  });
  return addTo(firstOf(state, count), { findings });
}

/** A state as if no more than its first files could be read. */
function firstOf(state: LoadState, count: number): LoadState {
  const left = state.trees.slice(count).map(({ file }) => file.kind);
  return addUnread({ ...state, trees: state.trees.slice(0, count) }, kindsIn(left));
}
