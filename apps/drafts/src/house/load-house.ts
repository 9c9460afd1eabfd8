import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Result } from '@shinrai/diagnostics';
import { readYaml } from '../yaml/read-yaml.ts';
import { type House, houseSchema } from './house.ts';

/** The house style that a document of each language wears. */
const HOUSES = { ja: 'ja-government', en: 'en-secretariat' } as const;

/** A house style with what tells two versions of it apart. */
export interface LoadedHouse {
  readonly house: House;
  readonly digest: string;
}

/** Reads the house style of a language from `<folder>/drafts/house/`. */
export function loadHouse(folder: string, language: 'ja' | 'en'): Result<LoadedHouse> {
  const { value, findings } = readYaml(join(folder, 'drafts', 'house', `${HOUSES[language]}.yaml`), houseSchema);
  if (!value) return { findings };
  return { value: { house: value, digest: hash('sha256', JSON.stringify(value), 'hex') }, findings };
}
