import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { affordRepository } from './affordable-repository.ts';
import { GitBeyondBounds, git, stopGit } from './git.ts';

/** The day of a revision, ISO 8601, and the plan folder as it was then, laid out for a while. */
export interface Revision {
  readonly folder: string;
  readonly date: string;
  remove(): Promise<void>;
}

/**
 * Lays a plan folder out as it was at a revision of git, without its editions and returns; undefined when there is no git,
 * no such revision, or no such folder in it. Neither the working files nor the index of the repository are touched.
 *
 * A plan may come from a stranger with its repository, whose settings can name programs that git runs when it reads or
 * lays out files. There it is only asked what a name stands for; all else is done in a repository of our own, which
 * borrows its objects and none of its settings, nor those of the user: a filter of theirs would fetch what the files ask
 * it to. And a few objects can stand for millions of files, so that they are counted first, as is what git would read
 * before it gives any answer.
 */
export const layOutRevision = async (planFolder: string, written: string): Promise<Result<Revision> | undefined> => {
  let remove: (() => Promise<void>) | undefined;
  try {
    await affordRepository(planFolder);
    const { commit, objects, format, path } = await find(planFolder, written);
    const folder = await mkdtemp(join(tmpdir(), 'shinrai-revision-'));
    remove = goingWithProcess(folder);
    const ours = await borrow(objects, format, join(folder, '.git'));
    const date = await ours(['log', '-1', '--no-patch', '--format=%cs', commit]);
    const tree = await ours(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]);
    const files = await affordable(ours, tree);
    await ours(['read-tree', tree]);
    const layOut = ['checkout-index', '-z', '--stdin', `--prefix=${folder}/`];
    await ours([`--work-tree=${folder}`, ...layOut], files.join('\0'));
    return succeed({ folder, date, remove });
  } catch (fault) {
    await remove?.();
    if (!(fault instanceof GitBeyondBounds)) return undefined;
    return fail(messages.editionRevisionBeyond({ name: written, problem: fault.message }));
  }
};

/** What the repository of a plan says: the commit that a name stands for, where objects are and how they are named. */
const find = async (planFolder: string, written: string) => {
  const theirs = (...args: readonly string[]) => git(['-C', planFolder, 'rev-parse', ...args]);
  const about = await theirs('--show-object-format', '--git-path', 'objects', '--show-toplevel');
  const [format = '', objects = '', ...root] = about.split('\n');
  const path = relative(await realpath(root.join('\n')), await realpath(planFolder));
  const commit = await theirs('--verify', '--quiet', '--end-of-options', `${written}^{commit}`);
  return { commit, objects: resolve(planFolder, objects), format, path: path.split(sep).join('/') };
};

/** Bytes that are laid out: the data of a plan, and pictures. */
const LARGEST = 200_000_000;

const ENTRY = /^\S+ blob (\S+)\t(?!editions\/|returns\/)(.*)$/s;

/** The files of a tree that are laid out. Throws where they are more than that. */
const affordable = async (ours: Git, tree: string): Promise<readonly string[]> => {
  const listing = await ours(['ls-tree', '-r', '-t', '-z', tree]);
  const files = listing.split('\0').flatMap((entry) => {
    const [, object, path] = ENTRY.exec(entry) ?? [];
    return object !== undefined && path !== undefined ? [{ object, path }] : [];
  });
  const objects = [...new Set(files.map(({ object }) => object))];
  const sizes = await ours(
    ['cat-file', '--batch-check=%(objectsize)'],
    objects.map((object) => `${object}\n`).join(''),
  );
  const sizeOf = new Map(sizes.split('\n').map((size, at) => [objects[at], Number(size)]));
  const bytes = files.reduce((sum, { object }) => sum + (sizeOf.get(object) ?? 0), 0);
  if (Number.isNaN(bytes)) throw new Error('a file is missing');
  if (bytes > LARGEST) throw new GitBeyondBounds(`it holds more than ${LARGEST / 1_000_000} MB`);
  return files.map(({ path }) => path);
};

type Git = Awaited<ReturnType<typeof borrow>>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The folder goes with the process, too, should that end before. Gives what removes it sooner. */
const goingWithProcess = (folder: string): (() => Promise<void>) => {
  const onExit = () => {
    stopGit();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  const onSignal = (signal: NodeJS.Signals) => {
    onExit();
    // Where nobody else waits for the signal, it does what it would have done.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', onExit);
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    process.off('exit', onExit);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
};

/** A new repository that finds its objects in those of another one, and takes settings from nowhere. */
const borrow = async (objects: string, format: string, into: string) => {
  // A hook of git that calls us has told its own repository and index to all programs that it starts.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(own), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  await git(['init', '--quiet', '--bare', `--object-format=${format}`, into], env);
  await writeFile(join(into, 'objects', 'info', 'alternates'), `${objects}\n`);
  return (args: readonly string[], input?: string) => git([`--git-dir=${into}`, ...args], env, input);
};
