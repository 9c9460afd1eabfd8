import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readTemplateText } from './read-text.ts';
import type { TemplateSource } from './template-source.ts';

const EXTENSION = '.hbs';

/** A folder of templates. Only what `names` lists can be read, so that no name leads out of the folder. */
export interface TemplateFolder {
  /** Names of all templates, sorted by code unit. */
  readonly names: readonly string[];
  read(name: string): TemplateSource | undefined;
}

/** Lists a folder of templates; files are read when they are asked for, once. */
export function openFolder(folder: string): TemplateFolder {
  const names = listNames(folder);
  const known = new Set(names);
  const sources = new Map<string, TemplateSource>();
  return {
    names,
    read(name) {
      if (!known.has(name)) return undefined;
      const source = sources.get(name) ?? readSource(folder, name);
      sources.set(name, source);
      return source;
    },
  };
}

/** Folders of templates that are looked into, and templates of one: many times ours. */
const [MOST_FOLDERS, MOST_TEMPLATES] = [100, 1_000];

/** Links to folders are not followed: they can lead to all that is on the disk. */
function listNames(folder: string): readonly string[] {
  const names: string[] = [];
  const folders = [''];
  for (const below of folders) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && folders.length < MOST_FOLDERS) folders.push(path);
      else if (path.endsWith(EXTENSION) && names.length < MOST_TEMPLATES) names.push(path.slice(0, -EXTENSION.length));
    }
  }
  return names.sort();
}

function readSource(folder: string, name: string): TemplateSource {
  const file = join(folder, `${name}${EXTENSION}`);
  return { name, file: file.split(sep).join('/'), text: readTemplateText(file) };
}
