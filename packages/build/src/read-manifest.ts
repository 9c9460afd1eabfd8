import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { z } from 'zod';
import { MANIFEST_FILE, type Manifest, manifestEntrySchema, manifestSchema, pathSchema } from './manifest.ts';

/** What an output folder records of itself; without a manifest, everything in it will be made again. */
export interface ReadManifest {
  readonly manifest?: Manifest;
  readonly findings: readonly Diagnostic[];
}

/** Bytes that a manifest may have, and values and keys in it: ten times those of a build of thousands of documents. */
const LARGEST = 30_000_000;
const MOST = 1_500_000;

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

/** What begins a value or ends a key of JSON. */
const BEGINNING = /[,[{]|":/g;

/** Counted before it is parsed, until there are more than are read. */
function isFlood(text: string): boolean {
  let count = 0;
  BEGINNING.lastIndex = 0;
  while (count <= MOST && BEGINNING.test(text)) count += 1;
  return count > MOST;
}

/** A manifest whose lists are not looked into; of what is wrong in them, a schema would make a list as long. */
const outline = manifestSchema.extend({ outputs: z.array(z.unknown()), unfinished: z.array(z.unknown()).optional() });

/** The manifest that a text is; undefined for any other, from its first wrong output on. */
export function manifestIn(text: string): Manifest | undefined {
  const { data } = isFlood(text) ? {} : outline.safeParse(JSON.parse(text));
  const isOne = data?.outputs.every((output) => manifestEntrySchema.safeParse(output).success);
  if (!data || !isOne || !(data.unfinished ?? []).every((path) => pathSchema.safeParse(path).success)) return undefined;
  return data as Manifest;
}

const damaged = (file: string): ReadManifest => ({
  findings: [messages.buildCacheDamaged({}, { place: { kind: 'file', file } })],
});

/** Reads the manifest of an output folder. A broken one, or one of another version, counts as none, with a warning. */
export const readManifest = async (outDir: string): Promise<ReadManifest> => {
  const path = join(outDir, MANIFEST_FILE);
  try {
    const text = await readText(path);
    if (text === undefined) return { findings: [] };
    const manifest = manifestIn(text);
    return manifest ? { manifest, findings: [] } : damaged(path);
  } catch {
    return damaged(path);
  }
};
