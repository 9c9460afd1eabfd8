import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Result } from '@shinrai/diagnostics';
import { readYaml } from '@shinrai/templating';
import { type House, houseSchema } from './house.ts';

/** A house style with what tells two versions of it apart. */
export interface LoadedHouse {
  readonly house: House;
  readonly digest: string;
}

/** Reads a house style by its name from `<folder>/drafts/house/`. */
export function loadHouse(folder: string, name: string): Result<LoadedHouse> {
  const { value, findings } = readYaml(join(folder, 'drafts', 'house', `${name}.yaml`), houseSchema);
  if (!value) return { findings };
  return { value: { house: value, digest: hash('sha256', JSON.stringify(value), 'hex') }, findings };
}
