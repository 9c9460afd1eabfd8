import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The npm package that the headless shell comes in. */
export interface Bundle {
  readonly folder: string;
  readonly version: string;
}

/** Finds the package of the headless shell; what is in it is not touched. */
export function bundle(): Bundle {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  return { folder, version: (require(join(folder, 'package.json')) as { version: string }).version };
}
