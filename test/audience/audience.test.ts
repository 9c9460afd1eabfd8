import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { buildJson, shinrai } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { findIn } from './find-secret.ts';
import { plantSecret, SECRET } from './plant-secret.ts';

const folder = makeFolder('audience');
const plan = join(folder, 'plan');
afterAll(() => removeFolder(folder));
beforeAll(() => plantSecret(join(REPOSITORY, 'test/fixtures/two-pillars'), plan));

/** Every file of a build that says the secret, with the places where it does; its name is a place too. */
async function leaksOf(outDir: string): Promise<readonly string[]> {
  const told = await Promise.all(
    filesIn(outDir).map(async (path) => {
      const found = await findIn(join(outDir, path), SECRET);
      const named = path.toLowerCase().includes(SECRET) ? ['name'] : [];
      return [...named, ...found].map((place) => `${path}: ${place}`);
    }),
  );
  return told.flat();
}

describe('what is marked internal', () => {
  it(
    'is in no byte of any public document, index or manifest',
    async () => {
      const args = ['--audience', 'public', '--attach-data', '--out', join(folder, 'out')];
      const { outDir, made, ok } = await buildJson([plan, ...args]);
      expect(outDir).toBe(join(folder, 'out/northern-ties-public'));
      expect(ok && made.length > 20).toBe(true);
      expect(made.filter(({ path }) => path.endsWith('.xlsx'))).toEqual([]);
      expect(await leaksOf(outDir)).toEqual([]);
    },
    SLOW,
  );

  it(
    'is in the documents for those who may see it, which say how they are to be handled',
    async () => {
      const { outDir } = await buildJson([
        plan,
        '--lang',
        'en',
        '--pillar',
        'shared-sea',
        '--attach-data',
        '--out',
        join(folder, 'inside'),
      ]);
      const leaks = await leaksOf(outDir);
      for (const place of ['en/briefing/pillar/shared-sea.pdf: what readers of PDF see', 'word/document.xml', 'xl/'])
        expect(leaks.filter((leak) => leak.includes(place))).not.toEqual([]);
      const marked = await findIn(join(outDir, 'en/briefing/pillar/shared-sea.pdf'), 'restricted');
      expect(marked).toContain('what readers of PDF see');
    },
    SLOW,
  );

  it('cannot be a whole plan that is asked for in public', async () => {
    const { code, err } = await shinrai([
      'build',
      join(REPOSITORY, 'test/fixtures/two-pillars'),
      '--audience',
      'secret',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('public, internal, restricted');
  });
});
