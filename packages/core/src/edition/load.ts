import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareDiagnostics,
  type Diagnostic,
  fail,
  messages,
  nearest,
  type Result,
  succeed,
} from '@shinrai/diagnostics';
import { restrictTo } from '../load/audience/restrict.ts';
import { finish, type LoadedFile, type LoadOptions, runSteps } from '../load/index.ts';
import { labelOf } from '../load/read/list.ts';
import { listMedia } from '../load/read/list-media.ts';
import { kindOf } from '../load/read/read-source.ts';
import { references } from '../load/references/index.ts';
import { shape } from '../load/shape/index.ts';
import { startOf } from '../load/state.ts';
import type { Plan } from '../model/linked-plan.ts';
import { type EditionHead, headOf } from './edition.ts';
import { editionNames, editionPath } from './list.ts';
import { readEdition } from './read.ts';
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
  const { value: stored, findings } = await readText(file, file);
  return stored ? loadStored(folder, file, stored, options) : { findings, files: [] };
}

async function readStored(folder: string, name: string): Promise<Result<StoredText>> {
  const path = editionPath(name);
  const names = await editionNames(folder);
  const label = labelOf(folder, path);
  if (!names.includes(name)) {
    return fail(messages.editionUnknown({ name, folder: labelOf(folder, ''), names, nearest: nearest(name, names) }));
  }
  return readText(join(folder, path), label);
}

/** Bytes that an edition may have. */
const LIMIT = 30_000_000;

async function readText(path: string, label: string): Promise<Result<StoredText>> {
  const place = { kind: 'file', file: label } as const;
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return fail(messages.planUnreadable({ problem: kindOf(stats) }, { place }));
    if (stats.size > LIMIT) return fail(messages.planTooLarge({ size: stats.size, limit: LIMIT }, { place }));
    const bytes = await readFile(path);
    return succeed({ label, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return fail(messages.planUnreadable({ problem }, { place }));
  }
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
    await runSteps([shape, references, restrictTo(options.audience ?? 'restricted', options.hidden)], start),
  );
  return {
    head: headOf(edition),
    plan: loaded.plan,
    hidden: loaded.hidden,
    findings: [...findings, ...loaded.findings].toSorted(compareDiagnostics),
    files,
  };
}
