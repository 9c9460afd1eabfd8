import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
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
 *
 * A plan may come from a stranger with its repository, whose settings can name programs that git runs when it reads or
 * lays out files. There it is only asked what a name stands for; all else is done in a repository of our own, which
 * borrows its objects and none of its settings.
 */
export const layOutRevision = async (planFolder: string, written: string): Promise<Revision | undefined> => {
  const theirs = (...args: readonly string[]) => git(['-C', planFolder, ...args]);
  let folder: string | undefined;
  try {
    const root = await theirs('rev-parse', '--show-toplevel');
    const path = relative(await realpath(root), await realpath(planFolder))
      .split(sep)
      .join('/');
    const commit = await theirs('rev-parse', '--verify', '--quiet', '--end-of-options', `${written}^{commit}`);
    const tree = await theirs('rev-parse', '--verify', '--quiet', `${commit}:${path}`);
    folder = await mkdtemp(join(tmpdir(), 'shinrai-revision-'));
    const ours = await borrow(await theirs('rev-parse', '--git-path', 'objects'), planFolder, join(folder, '.git'));
    const date = await ours('show', '--no-patch', '--format=%cs', commit);
    await ours('read-tree', tree);
    await ours(`--work-tree=${folder}`, 'checkout-index', '--all', `--prefix=${folder}/`);
    return { folder, date, remove: removerOf(folder) };
  } catch {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    return undefined;
  }
};

/** The folder goes with the process, too, should that end before. */
const removerOf = (folder: string): (() => Promise<void>) => {
  const onExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', onExit);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    process.off('exit', onExit);
  };
};

const git = (args: readonly string[], env = process.env): Promise<string> =>
  run('git', [...args], { env }).then(({ stdout }) => stdout.trim());

/** A new repository that finds its objects in those of another one. */
const borrow = async (objects: string, from: string, into: string) => {
  // A hook of git that calls us has told its own repository and index to all programs that it starts.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  await git(['init', '--quiet', '--bare', into], env);
  await writeFile(join(into, 'objects', 'info', 'alternates'), `${resolve(from, objects)}\n`);
  return (...args: readonly string[]) => git([`--git-dir=${into}`, ...args], env);
};
