import { readFileSync } from 'node:fs';

const { version, dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** What makes the files: this package and the library below it. */
export const RENDERER: string = `drafts ${version}, docx ${dependencies.docx}`;
