import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { News } from '../index-page/index-page.ts';
import { writeTextIfChanged } from '../write/atomic.ts';
import type { Run } from './run.ts';

/** Name of the file that keeps what the last build changed, for the index page. */
export const NEWS_FILE = '.shinrai-news.json';

const newsSchema = z.record(z.string(), z.enum(['new', 'changed']));

const read = async (file: string): Promise<News> => {
  try {
    return newsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
};

/** What a build made that was not there before, or has other bytes than before. */
const newsOf = ({ plan, made }: Run): News => {
  const before = new Map(plan.render.map(({ output, before }) => [output.path, before]));
  const kindOf = (path: string, sha256: string): readonly ['new' | 'changed'] | readonly [] => {
    const old = before.get(path);
    return old === undefined ? ['new'] : old === sha256 ? [] : ['changed'];
  };
  return Object.fromEntries(made.flatMap(({ path, sha256 }) => kindOf(path, sha256).map((kind) => [path, kind])));
};

/**
 * What the last build changed that changed anything: this one, or the one before if it had nothing to do. A first build
 * has no news, for all of it would be.
 */
export const updateNews = async (run: Run): Promise<News> => {
  const { outDir, isFirst } = run.plan;
  const file = join(outDir, NEWS_FILE);
  if (isFirst) {
    await rm(file, { force: true });
    return {};
  }
  if (run.made.length === 0 && run.removed.length === 0) return read(file);
  const news = newsOf(run);
  await writeTextIfChanged(file, JSON.stringify(news));
  return news;
};
