import { digestProgram } from '@shinrai/build';

/** What makes the files: this package and all below it. */
export const PROGRAM: string = digestProgram(import.meta.url);
