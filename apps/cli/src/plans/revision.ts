import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The day of a revision, ISO 8601, and the plan folder as it was then, laid out for a while. */
export interface Revision {
  readonly folder: string;
  readonly date: string;
  remove(): Promise<void>;
}

/**
 * Lays a plan folder out as it was at a revision of git; undefined when there is no git, no such revision, or no such
 * folder in it. Neither the working files nor the index of the repository are touched.
 */
export const layOutRevision = async (planFolder: string, written: string): Promise<Revision | undefined> => {
  const git = (args: readonly string[], env = {}) =>
    run('git', ['-C', planFolder, ...args], { env: { ...process.env, ...env } }).then(({ stdout }) => stdout.trim());
  try {
    const root = await git(['rev-parse', '--show-toplevel']);
    const path = relative(await realpath(root), await realpath(planFolder))
      .split(sep)
      .join('/');
    const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${written}^{commit}`]);
    const tree = await git(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]);
    const date = await git(['show', '--no-patch', '--format=%cs', commit]);
    const folder = await mkdtemp(join(tmpdir(), 'shinrai-revision-'));
    const index = { GIT_INDEX_FILE: join(folder, '.index') };
    await git(['read-tree', tree], index);
    await git([`--work-tree=${folder}`, 'checkout-index', '--all', `--prefix=${folder}/`], index);
    return { folder, date, remove: () => rm(folder, { recursive: true, force: true }) };
  } catch {
    return undefined;
  }
};
