import type { z } from 'zod';
import { FILE_SCHEMAS } from '../model/files.ts';
import { once } from '../select/once.ts';
import type { Tree } from './state.ts';

/** What the schema of a file says of it as a whole; asked when files are read, and when they are shaped. */
export const judged = once((tree: Tree) => (FILE_SCHEMAS[tree.file.kind] as z.ZodType).safeParse(tree.data));
