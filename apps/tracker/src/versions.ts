import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const versionOf = (file: string) => (require(file) as { version: string }).version;

/** What makes the bytes of a workbook besides its content: a new version makes every workbook anew. */
export const VERSIONS = {
  tracker: versionOf('../package.json'),
  exceljs: versionOf('exceljs/package.json'),
} as const;
