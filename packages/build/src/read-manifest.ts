import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { MANIFEST_FILE, type Manifest, manifestSchema } from './manifest.ts';

/** What an output folder records of itself; without a manifest, everything in it will be made again. */
export interface ReadManifest {
  readonly manifest?: Manifest;
  readonly findings: readonly Diagnostic[];
}

/** Bytes that a manifest may have: a hundred times those of a build of thousands of documents. */
const LARGEST = 100_000_000;

const readText = async (path: string): Promise<string | undefined> => {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > LARGEST) throw new Error('it is no file, or far too large');
    return await readFile(path, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
};

const damaged = (file: string): ReadManifest => ({
  findings: [messages.buildCacheDamaged({}, { place: { kind: 'file', file } })],
});

/** Reads the manifest of an output folder. A broken one, or one of another version, counts as none, with a warning. */
export const readManifest = async (outDir: string): Promise<ReadManifest> => {
  const path = join(outDir, MANIFEST_FILE);
  try {
    const text = await readText(path);
    if (text === undefined) return { findings: [] };
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? { manifest: parsed.data, findings: [] } : damaged(path);
  } catch {
    return damaged(path);
  }
};
