import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { sha256 } from './hash.ts';
import { formatIndexPage, INDEX_FILE } from './index-page/index-page.ts';
import { acquireLock } from './lock/lock.ts';
import { formatManifest, kindsOf, MANIFEST_FILE, type Manifest, type ManifestEntry } from './manifest.ts';
import { mapPool } from './pool.ts';
import { readManifest } from './read-manifest.ts';
import { NEWS_FILE } from './run/news.ts';
import { wholeOf } from './shard.ts';
import { writeFileAtomic, writeTextIfChanged } from './write/atomic.ts';
import { toDiskFinding } from './write/disk-fault.ts';
import { refuseLinks } from './write/no-links.ts';
import { pruneFolders, removeOutput } from './write/remove.ts';

/** A share of a build: its folder and what its manifest says. */
interface Part {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The joined manifest, or why the parts cannot be joined. */
export type MergeOutcome = { readonly manifest: Manifest } | { readonly findings: readonly Diagnostic[] };

const FILES_AT_ONCE = 8;

const cannotMerge = (folder: string, problem: string): Diagnostic => messages.buildCannotMerge({ folder, problem });

const readPart = async (folder: string): Promise<Part | Diagnostic> => {
  const { manifest } = await readManifest(folder);
  if (!manifest) return cannotMerge(folder, 'it has no manifest that can be read');
  return manifest.unfinished?.length ? cannotMerge(folder, 'its build was not finished') : { folder, manifest };
};

const isPart = (part: Part | Diagnostic): part is Part => 'manifest' in part;
const isFinding = (part: Part | Diagnostic): part is Diagnostic => !isPart(part);

/** What keeps parts from belonging together: another plan or day, or one document with two contents. */
const findQuarrels = (parts: readonly Part[]): readonly Diagnostic[] => {
  const planOf = ({ manifest: { plan } }: Part) => JSON.stringify(plan);
  const seen = new Map<string, ManifestEntry>();
  return parts.flatMap((part) => {
    if (parts[0] && planOf(part) !== planOf(parts[0])) {
      return [cannotMerge(part.folder, 'it is of another plan, or as of another day, than the first')];
    }
    return part.manifest.outputs.flatMap((entry) => {
      const other = seen.get(entry.path);
      seen.set(entry.path, entry);
      return other && other.sha256 !== entry.sha256
        ? [cannotMerge(part.folder, `its ${entry.path} differs from another`)]
        : [];
    });
  });
};

/** What a share says of the build that it is a share of. */
type Share = NonNullable<Manifest['share']>;

const isShare = (part: Part): part is Part & { readonly manifest: { readonly share: Share } } =>
  part.manifest.share !== undefined;

/** Shares that are not there, and shares of which documents failed or are too many: joined, they would pass for the whole. */
const findGaps = (parts: readonly Part[]): readonly Diagnostic[] => {
  const shares = parts.filter(isShare);
  const builds = Map.groupBy(shares, ({ manifest: { share } }) => `${share.whole} ${share.of}`);
  return [...builds.values()].flatMap((build) => {
    const [{ folder = '', manifest = undefined } = {}] = build;
    if (!manifest) return [];
    const { of, whole } = manifest.share;
    const there = new Set(build.map((part) => part.manifest.share.index));
    const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !there.has(index));
    if (missing.length > 0) return [cannotMerge(folder, missingShares(missing, of))];
    return wholeOf(outputsOf(build)) === whole ? [] : [cannotMerge(folder, NOT_WHOLE)];
  });
};

/** So many are named; the rest is counted. */
const NAMED = 5;

const missingShares = (missing: readonly number[], of: number): string => {
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  const which = `${missing.slice(0, NAMED).join(', ')}${more}`;
  return `of the ${of} shares of its build, not there: ${which}; a share of other data or options does not count`;
};

const NOT_WHOLE =
  'the shares of its build do not make the whole: documents failed, a folder was not empty, or --timings differed';

/** Bytes that a document may have. */
const LARGEST = 500_000_000;

/** The bytes of a file that a build made. A link or a device, which no build makes, would lead out or never end. */
const readOwn = async (folder: string, path: string): Promise<Uint8Array | undefined> => {
  const [file, own] = [await realpath(join(folder, path)), join(await realpath(folder), path)];
  const stats = await stat(file);
  return file === own && stats.isFile() && stats.size <= LARGEST ? readFile(file) : undefined;
};

/** Reads every file of a part, and does something with those that are as they should be. */
const withFiles = async (
  { folder, manifest }: Part,
  use: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<readonly Diagnostic[]> => {
  const faults = await mapPool(manifest.outputs, FILES_AT_ONCE, async ({ path, sha256: recorded }) => {
    const bytes = await readOwn(folder, path).catch(() => undefined);
    if (!bytes || sha256(bytes) !== recorded) return [cannotMerge(folder, `its ${path} is not as its manifest says`)];
    await use(path, bytes);
    return [];
  });
  return faults.flat();
};

/** The documents of parts, each once. */
const outputsOf = (parts: readonly Part[]): readonly ManifestEntry[] => [
  ...new Map(parts.flatMap(({ manifest }) => manifest.outputs).map((entry) => [entry.path, entry])).values(),
];

const joinParts = (parts: readonly Part[], plan: Manifest['plan']): Manifest => {
  const outputs = [...outputsOf(parts)];
  const names = Object.assign({}, ...parts.map(({ manifest }) => manifest.kinds));
  return { version: 1, plan, ...kindsOf(outputs, names), outputs };
};

/** What an earlier build left in the folder and the merged one does not have. */
const removeGone = async (previous: Manifest | undefined, { outputs }: Manifest, outDir: string): Promise<void> => {
  const merged = new Set(outputs.map(({ path }) => path));
  const gone = [...(previous?.outputs.map(({ path }) => path) ?? []), ...(previous?.unfinished ?? [])].filter(
    (path) => !merged.has(path),
  );
  for (const path of gone) await removeOutput(outDir, path);
  await pruneFolders(outDir, gone);
  await removeOutput(outDir, NEWS_FILE);
};

const mergeLocked = async (parts: readonly Part[], outDir: string): Promise<MergeOutcome> => {
  const [first] = parts;
  if (!first) return { findings: [] };
  const manifest = joinParts(parts, first.manifest.plan);
  const { manifest: previous } = await readManifest(outDir);
  for (const use of [
    async () => undefined,
    async (path: string, bytes: Uint8Array) => {
      await refuseLinks(outDir, path);
      await writeFileAtomic(join(outDir, path), bytes);
    },
  ]) {
    for (const part of parts) {
      const findings = await withFiles(part, use);
      if (findings.length > 0) return { findings };
    }
  }
  await removeGone(previous, manifest, outDir);
  await writeTextIfChanged(join(outDir, MANIFEST_FILE), formatManifest(manifest));
  await writeTextIfChanged(join(outDir, INDEX_FILE), formatIndexPage(manifest));
  return { manifest };
};

/**
 * Joins the shares of a build that was split over several machines into one folder, with one manifest and one index: the
 * same as one build would have made. Nothing is written unless the parts belong together.
 */
export const mergeBuilds = async (folders: readonly string[], outDir: string): Promise<MergeOutcome> => {
  const read = await Promise.all(folders.map(readPart));
  const parts = read.filter(isPart);
  const findings = [...read.filter(isFinding), ...findQuarrels(parts)];
  if (findings.length > 0) return { findings };
  const gaps = findGaps(parts);
  if (gaps.length > 0) return { findings: gaps };
  const acquired = await acquireLock(outDir);
  if ('refused' in acquired) return { findings: [acquired.refused] };
  try {
    return await mergeLocked(parts, outDir);
  } catch (fault) {
    return { findings: [toDiskFinding(fault, { outDir })] };
  } finally {
    await acquired.lock.release();
  }
};
