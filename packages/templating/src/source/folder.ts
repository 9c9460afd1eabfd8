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

function listNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(EXTENSION))
    .map((path) => path.slice(0, -EXTENSION.length).split(sep).join('/'))
    .sort();
}

function readSource(folder: string, name: string): TemplateSource {
  const file = join(folder, `${name}${EXTENSION}`);
  return { name, file: file.split(sep).join('/'), text: readTemplateText(file) };
}
