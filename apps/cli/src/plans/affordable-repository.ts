import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { toShortPath } from '../relative-path.ts';
import { GitBeyondBounds, git } from './git.ts';

/** Bytes of settings that git reads before it answers anything, with those of the files that they include. */
const SETTINGS = 1_000_000;

/** Files of settings that settings may include. */
const INCLUDED = 20;

/** Bytes of each file that git reads to find out what a name stands for. */
const NAMES = 10_000_000;

/** Bytes of a file that names folders. */
const FOLDERS = 10_000;

/** Files in which a repository packs its objects; git opens each. */
const PACKS = 2_000;

/** What git reads of a repository to find a commit by its name. A work tree of its own has some of it in two places. */
const NAMING = ['HEAD', 'packed-refs', 'shallow', 'info/grafts'];

/**
 * Looks at what git would read of the repository of a folder, before git is asked: whoever sends a repository can have git
 * parse settings and names for as long as they like. Throws where that is more than any plan has.
 *
 * Git takes the first repository that it finds on its way up; here all on the way are looked at, so that nothing hangs on
 * which of them git thinks is one.
 */
export const affordRepository = async (folder: string): Promise<void> => {
  for (const place of waysUp(await realpath(folder))) {
    for (const repository of await repositoriesAt(place)) await affordOne(repository);
  }
};

const waysUp = (folder: string): readonly string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...waysUp(dirname(folder))];

/** Folders in which git would look for a repository at a place: a bare one, one that is named in a file, or `.git`. */
const repositoriesAt = async (place: string): Promise<readonly string[]> => {
  const named = join(place, '.git');
  const inside = resolve(place, (await namesIn(named, /^gitdir: (.*)/g))[0] ?? named);
  const common = await namesIn(join(inside, 'commondir'), /^(.+)/g);
  return [place, inside, ...common.map((name) => resolve(inside, name))];
};

/** The folders that a file names; none where there is no such file. */
const namesIn = async (file: string, pattern: RegExp): Promise<readonly string[]> => {
  if ((await bytesWithin(file, FOLDERS)) === 0) return [];
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
};

const affordOne = async (repository: string): Promise<void> => {
  const left = { bytes: SETTINGS, files: INCLUDED };
  for (const name of ['config', 'config.worktree']) await affordSettings(join(repository, name), left);
  for (const name of NAMING) await bytesWithin(join(repository, name), NAMES);
  await affordObjects(join(repository, 'objects'), { packs: PACKS, folders: INCLUDED });
};

/** A file of settings may include others, which may include others. */
const affordSettings = async (file: string, left: { bytes: number; files: number }): Promise<void> => {
  const size = await bytesWithin(file, left.bytes);
  left.bytes -= size;
  if (size === 0 || !/\[include/i.test(await readFile(file, 'utf8'))) return;
  for (const included of await includedBy(file)) {
    left.files -= 1;
    if (left.files < 0) throw new GitBeyondBounds(`its settings include more than ${INCLUDED} files`);
    await affordSettings(resolve(dirname(file), included), left);
  }
};

const includedBy = async (file: string): Promise<readonly string[]> => {
  const asked = ['--no-includes', '--null', '--type=path', '--get-regexp', '^include(if\\..*)?\\.path$'];
  const said = await git(['config', '--file', file, ...asked]).catch(() => '');
  return said.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(entry.indexOf('\n') + 1)]));
};

/** Objects may lie in further folders, which may name others. */
const affordObjects = async (objects: string, left: { packs: number; folders: number }): Promise<void> => {
  left.packs -= (await readdir(join(objects, 'pack')).catch(() => [])).length;
  left.folders -= 1;
  if (left.packs < 0 || left.folders < 0) throw new GitBeyondBounds(`its objects lie in more than ${PACKS} files`);
  for (const other of await namesIn(join(objects, 'info/alternates'), /^([^#\n].*)$/gm))
    await affordObjects(resolve(objects, other), left);
};

/** The size of a file that git would read; none where nothing is there. Throws where it is too large, or never ends. */
const bytesWithin = async (file: string, limit: number): Promise<number> => {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined || stats.isDirectory()) return 0;
  const name = toShortPath(process.cwd(), file);
  if (!stats.isFile()) throw new GitBeyondBounds(`${name} is a device or a pipe`);
  if (stats.size > limit) throw new GitBeyondBounds(`${name} is larger than that of any plan`);
  return stats.size;
};
