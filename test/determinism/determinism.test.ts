import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hashesOf } from '../support/files-in.ts';
import { buildJson } from '../support/shinrai.ts';
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
