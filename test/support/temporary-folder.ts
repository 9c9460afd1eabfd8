import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own outside the repository. */
export const makeFolder = (name: string): string => mkdtempSync(join(tmpdir(), `shinrai-${name}-`));

/** Removes what `makeFolder` made. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
