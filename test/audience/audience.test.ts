import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { buildJson, shinrai } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { findIn } from './find-secret.ts';
import { marginsOf } from './margins.ts';
import { type Planting, plantSecret, SECRET } from './plant-secret.ts';

/** One language in the short form, that in which differences are told; the invented plan is built in the other elsewhere. */
const LANGUAGES = process.env.SHINRAI_LONG === '1' ? 'ja,en' : 'en';

const folder = makeFolder('audience');
const plan = join(folder, 'plan');
afterAll(() => removeFolder(folder));
const FIXTURE = join(REPOSITORY, 'test/fixtures/two-pillars');
beforeAll(() => plantSecret(FIXTURE, plan));

/** Every file of a folder that says the secret, with the places where it does; its name is a place too. */
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

/** What was internal only earlier, and is told today without the secret; what says it, and is internal only today. */
const UNTIL_NOW = ['common-record', 'shared-records'];
const FROM_NOW = ['winter-route', 'school-charter', 'harbour', 'coast-guard'];
const isStillSecret = (id: string) => !UNTIL_NOW.includes(id);

const EARLIER: Planting = {
  isMarked: (id) => !FROM_NOW.includes(id),
  saysSecret: () => true,
  isRenamed: isStillSecret,
  isSentenceMarked: false,
};
const TODAY: Planting = {
  isMarked: isStillSecret,
  saysSecret: isStillSecret,
  isRenamed: isStillSecret,
  isSentenceMarked: true,
};

describe('what is marked internal', () => {
  it(
    'is in no byte of any public document, index or manifest, nor in what they tell of an earlier state',
    async () => {
      const changed = join(folder, 'changed');
      plantSecret(FIXTURE, changed, EARLIER);
      expect((await shinrai(['edition', 'freeze', '2025-04', '--plan', changed])).code).toBe(0);
      plantSecret(FIXTURE, changed, TODAY);
      expect(await findIn(join(changed, 'editions/2025-04.json'), SECRET)).not.toEqual([]);
      const out = join(folder, 'out');
      const asked = ['--audience', 'public', '--since', '2025-04', '--attach-data', '--lang', LANGUAGES, '--out', out];
      const explained = await shinrai(['build', changed, ...asked, '--explain']);
      const outDir = join(out, 'northern-ties-public');
      const made = filesIn(outDir).filter((path) => !path.includes('-data/'));
      expect(made.length).toBeGreaterThan(20);
      expect(made.filter((path) => path.endsWith('.xlsx'))).toEqual([]);
      const diff = ['diff', '2025-04', '--plan', changed, '--audience', 'public', '--lang', 'en'];
      const told = [explained, await shinrai([...diff, '--html', join(outDir, 'changes.html')])];
      for (const options of [[], ['--json']]) told.push(await shinrai([...diff, ...options]));
      expect(told.map(({ code, out, err }) => [code, `${out}${err}`.toLowerCase().includes(SECRET)])).toEqual(
        told.map(() => [0, false]),
      );
      expect(readFileSync(join(outDir, 'changes.html'), 'utf8')).toContain('Common Catch Record');
      expect(await leaksOf(out)).toEqual([]);
    },
    SLOW,
  );

  it(
    'is in no byte of documents that tell of no earlier state',
    async () => {
      const asked = ['--audience', 'public', '--lang', 'en', '--sector', 'ferries', '--only', 'briefing'];
      const { outDir } = await buildJson([plan, ...asked, '--out', join(folder, 'plain')]);
      expect(filesIn(outDir).length).toBe(3);
      expect(await leaksOf(outDir)).toEqual([]);
    },
    SLOW,
  );

  it(
    'is in the documents for those who may see it, which say on every page that they are restricted, and drafts',
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
      for (const path of filesIn(outDir).filter((name) => /\.(pdf|docx|xlsx)$/.test(name))) {
        const margins = await marginsOf(join(outDir, path));
        expect(margins.length, path).toBeGreaterThan(1);
        const silent = margins.filter((text) => !(text.includes('Restricted') && text.includes('Draft')));
        expect([path, silent]).toEqual([path, []]);
      }
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
