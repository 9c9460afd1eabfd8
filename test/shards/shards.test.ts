import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hashesOf } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { buildJson, shinrai } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('shards');
afterAll(() => removeFolder(folder));

const SHARDS = [1, 2, 3, 4];
const PLAN = join(REPOSITORY, 'test/fixtures/two-pillars');

const build = (out: string, ...options: readonly string[]) =>
  buildJson([PLAN, '--lang', 'en', '--only', 'trackers', '--out', join(folder, out), ...options]);

it(
  'four machines make every document once, and together what one makes',
  async () => {
    const whole = await build('whole');
    const shares: (readonly string[])[] = [];
    for (const shard of SHARDS) {
      const { made } = await build(`shard-${shard}`, '--shard', `${shard}/${SHARDS.length}`);
      shares.push(made.map(({ path }) => path));
    }
    expect(shares.every((paths) => paths.length > 0)).toBe(true);
    expect(shares.flat().toSorted()).toEqual(whole.made.map(({ path }) => path).toSorted());

    const folders = SHARDS.map((shard) => join(folder, `shard-${shard}`, 'northern-ties'));
    const merged = await shinrai(['merge', ...folders, '--out', join(folder, 'merged/northern-ties')]);
    expect([merged.code, merged.err]).toEqual([0, '']);
    expect(hashesOf(join(folder, 'merged'))).toEqual(hashesOf(join(folder, 'whole')));

    const again = await shinrai(['merge', ...folders, join(folder, 'nothing'), '--out', join(folder, 'merged')]);
    expect([again.code, again.err.split('\n')[0]]).toEqual([
      3,
      `error[build/cannot-merge]: ${join(folder, 'nothing')} cannot be joined with the others: it has no manifest that can be read`,
    ]);
  },
  SLOW,
);
