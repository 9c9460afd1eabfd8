import { join } from 'node:path';

/** The root of the repository. */
export const REPOSITORY = join(import.meta.dirname, '../..');

/** The folder of the templates that ship. */
export const TEMPLATES = join(REPOSITORY, 'templates');
