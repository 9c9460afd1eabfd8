import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocxContent, type PdfContent, readDocx, readPdf, readXlsx, type XlsxContent } from '@shinrai/testing';

/** What the manifest says of a file, as far as the rules ask for it. */
interface Entry {
  readonly path: string;
  readonly kind: string;
  readonly language: 'ja' | 'en';
  readonly scope: { readonly kind: string; readonly id: string };
  readonly title: string;
  readonly count?: { readonly unit: string; readonly value: number };
  readonly bytes: number;
}

/** A file of a build with what the manifest says of it. */
export interface Built<Content> extends Entry {
  /** Where it lies. */
  readonly file: string;
  readonly raw: Uint8Array;
  readonly content: Content;
}

/** All files of a build, read back. */
export interface BuiltFiles {
  readonly pdfs: readonly Built<PdfContent>[];
  readonly drafts: readonly Built<DocxContent>[];
  readonly trackers: readonly Built<XlsxContent>[];
}

/** Reads every file that the manifest of a build names. */
export async function readBuilt(folder: string): Promise<BuiltFiles> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { outputs: readonly Entry[] };
  const read = async <Content>(ending: string, reader: (bytes: Uint8Array) => Content | Promise<Content>) => {
    const built: Built<Content>[] = [];
    for (const entry of manifest.outputs.filter(({ path }) => path.endsWith(ending))) {
      const file = join(folder, entry.path);
      const raw = await readFile(file);
      built.push({ ...entry, file, raw, content: await reader(raw) });
    }
    return built;
  };
  return {
    pdfs: await read('.pdf', readPdf),
    drafts: await read('.docx', readDocx),
    trackers: await read('.xlsx', readXlsx),
  };
}

/** The file of a path. */
export function one<Content>(files: readonly Built<Content>[], path: string): Built<Content> {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`the build made no ${path}`);
  return found;
}
