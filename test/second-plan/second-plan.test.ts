import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../support/document-text.ts';
import { filesIn, hashesOf } from '../support/files-in.ts';
import { REPOSITORY } from '../support/repository.ts';
import { type BuildReport, buildJson } from '../support/shinrai.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const FIXTURE = join(REPOSITORY, 'test/fixtures/two-pillars');
const folder = makeFolder('second-plan');
afterAll(() => removeFolder(folder));

/** What the invented plan has of each kind of part. */
const PARTS = {
  pillar: ['shared-sea', 'shared-knowledge'],
  sector: ['fisheries', 'ferries', 'schools'],
  ministry: ['fisheries-ministry', 'transport-ministry', 'education-ministry'],
  country: ['is', 'no'],
} as const;

const each = (parts: readonly (keyof typeof PARTS)[], parent: string, ending: string) =>
  parts.flatMap((part) => PARTS[part].map((id) => `${parent}/${part}/${id}.${ending}`));

/** Every file of the output layout, below the folder of a language. */
const LAYOUT = [
  'briefing/pack.pdf',
  'briefing/summary.pdf',
  ...each(['pillar', 'sector', 'ministry', 'country'], 'briefing', 'pdf'),
  'drafts/progress-report.docx',
  ...each(['pillar', 'sector'], 'drafts/progress-report', 'docx'),
  'trackers/all.xlsx',
  ...each(['pillar', 'sector', 'ministry'], 'trackers', 'xlsx'),
];

let inside: BuildReport;
let outside: BuildReport;
beforeAll(async () => {
  const home = join(folder, 'home');
  cpSync(FIXTURE, join(home, 'my-plan'), { recursive: true });
  [inside, outside] = await Promise.all([
    buildJson([FIXTURE, '--out', join(folder, 'out')]),
    buildJson(['my-plan', '--lang', 'ja'], { cwd: home }),
  ]);
});

describe('a plan with other pillars and other ids', () => {
  it('gets every file of the output layout', () => {
    expect(inside).toMatchObject({ ok: true, failed: [], outDir: join(folder, 'out/northern-ties') });
    const documents = ['ja', 'en'].flatMap((language) => LAYOUT.map((path) => `${language}/${path}`));
    expect(filesIn(inside.outDir)).toEqual([...documents, 'index.html', 'manifest.json'].toSorted());
  });

  it('says nothing of the plan that ships', async () => {
    const said = await Promise.all(
      inside.made.map(async ({ path }) => {
        const words = (await documentText(join(inside.outDir, path))).match(/ASEAN|信頼のパートナー|Trusted Partners/g);
        return words ? [`${path}: ${words.join()}`] : [];
      }),
    );
    expect(said.flat()).toEqual([]);
  });

  it('can lie anywhere: its documents go to the current folder and are the same', () => {
    expect(outside.outDir).toBe(join(folder, 'home/out/northern-ties'));
    expect(outside.made).toHaveLength(LAYOUT.length);
    expect(hashesOf(join(outside.outDir, 'ja'))).toEqual(hashesOf(join(inside.outDir, 'ja')));
  });
});
