import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hashesOf } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { buildJson } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('determinism');
afterAll(() => removeFolder(folder));

/** Makes one sector in every format and language, far from the repository. */
const buildIn = async (name: string, env: Readonly<Record<string, string>>) => {
  const out = join(folder, name);
  const { made, outDir } = await buildJson(['japan-asean', '--sector', 'sports', '--out', out], { cwd: folder, env });
  return { paths: made.map(({ path }) => path), hashes: hashesOf(outDir) };
};

it('gives the same bytes in another folder, time zone and language of the machine', async () => {
  const [here, there] = await Promise.all([
    buildIn('here', { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' }),
    buildIn('a folder with another name', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', HOME: folder }),
  ]);
  expect(here.paths.toSorted()).toEqual(
    ['ja', 'en']
      .flatMap((language) => [
        `${language}/briefing/sector/sports.pdf`,
        `${language}/drafts/progress-report/sector/sports.docx`,
        `${language}/trackers/sector/sports.xlsx`,
      ])
      .toSorted(),
  );
  expect(there.hashes).toEqual(here.hashes);
});

/** Another day and hour for a process. */
const CLOCK = `--import=data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  const later = 400 * 86_400_000 + 12_345_678;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + later) : super(...given); }
    static now() { return Real.now() + later; }
  };
`)}`;

/** One language in the short form: the other goes the same ways. */
const LANGUAGES = process.env.SHINRAI_LONG === '1' ? 'ja,en' : 'en';

/** Makes everything of the invented plan from a copy of it and of the templates, in one place or another. */
const buildCopy = async (name: string, env: Readonly<Record<string, string>>) => {
  const home = join(folder, name);
  cpSync(join(REPOSITORY, 'test/fixtures/two-pillars'), join(home, 'plan'), { recursive: true });
  cpSync(join(REPOSITORY, 'templates'), join(home, 'templates'), { recursive: true });
  const argv = ['--lang', LANGUAGES, '--templates', join(home, 'templates'), '--out', join(home, 'out')];
  await buildJson([join(home, 'plan'), ...argv], { env });
  return hashesOf(join(home, 'out'));
};

it(
  'gives the same documents, index and manifest from another copy of the data, on another day',
  async () => {
    const here = await buildCopy('a', { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' });
    const there = await buildCopy('b/much deeper/and later', {
      TZ: 'America/St_Johns',
      LANG: 'C',
      NODE_OPTIONS: CLOCK,
    });
    expect(Object.keys(here)).toEqual(
      expect.arrayContaining(['northern-ties/index.html', 'northern-ties/manifest.json']),
    );
    expect(there).toEqual(here);
  },
  SLOW,
);
