import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the command, from its package.json. */
export const readVersion = (): string =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).version;
