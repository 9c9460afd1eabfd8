import { join } from 'node:path';
import { formatManifest, kindsOf, MANIFEST_FILE, type Manifest, type ManifestEntry } from '../manifest.ts';
import type { BuildPlan } from '../plan/plan-build.ts';
import { writeTextIfChanged } from '../write/atomic.ts';

/** The least time between two savings while a build runs. */
const SAVE_EVERY_MS = 250;

/**
 * The manifest of a build under way. A path that is about to be replaced or removed is unfinished, and vouched for
 * only when its new file is in place: a build killed at any moment leaves a manifest that is true.
 */
export interface Ledger {
  /** The file of this entry is in place. */
  add(entry: ManifestEntry): void;
  /** Nothing is left at this path. */
  drop(path: string): void;
  /** Writes the manifest unless that was done a moment ago. */
  saveSometimes(): Promise<void>;
  /** Writes the manifest. */
  save(): Promise<void>;
  manifest(): Manifest;
}

/** Opens the ledger of a planned build: what is fresh and kept is vouched for, the rest is not. */
export const openLedger = (
  { outDir, subject, ...plan }: BuildPlan,
  clock: () => number,
  kindNames: Manifest['kinds'] = {},
): Ledger => {
  const names = { ...plan.kinds, ...kindNames };
  const entries = new Map([...plan.fresh, ...plan.kept].map((entry) => [entry.path, entry]));
  const unfinished = new Set([...plan.unfinished, ...plan.removals, ...plan.render.map(({ output }) => output.path)]);
  let saving: Promise<void> = Promise.resolve();
  let savedAt = Number.NEGATIVE_INFINITY;

  const manifest = (): Manifest => ({
    version: 1,
    plan: {
      id: subject.id,
      title: { ...subject.title },
      asOf: subject.asOf,
      ...(subject.marking && { marking: { ...subject.marking } }),
    },
    ...kindsOf(entries.values(), names),
    ...(plan.share && { share: plan.share }),
    outputs: [...entries.values()],
    unfinished: [...unfinished],
  });
  const save = (): Promise<void> => {
    savedAt = clock();
    saving = saving
      .catch(() => undefined)
      .then(() => writeTextIfChanged(join(outDir, MANIFEST_FILE), formatManifest(manifest())));
    return saving;
  };
  return {
    add(entry) {
      entries.set(entry.path, entry);
      unfinished.delete(entry.path);
    },
    drop(path) {
      entries.delete(path);
      unfinished.delete(path);
    },
    saveSometimes: async () => (clock() - savedAt >= SAVE_EVERY_MS ? save() : undefined),
    save,
    manifest,
  };
};
