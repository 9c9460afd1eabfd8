import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { isVeraPdfAvailable } from '@shinrai/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../support/document-text.ts';
import { filesIn, hashesOf } from '../support/files-in.ts';
import { outputLayout } from '../support/output-layout.ts';
import { REPOSITORY } from '../support/repository.ts';
import { type BuildReport, buildJson } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { brokenFor } from '../support/vera-pdf.ts';

const FIXTURE = join(REPOSITORY, 'test/fixtures/two-pillars');
/** One language in the short form: audience and determinism build the same plan in the other. */
const LANGUAGES = process.env.SHINRAI_LONG === '1' ? ['ja', 'en'] : ['ja'];

const folder = makeFolder('second-plan');
afterAll(() => removeFolder(folder));

/** What the invented plan has of each kind of part. */
const LAYOUT = outputLayout({
  pillar: ['shared-sea', 'shared-knowledge'],
  sector: ['fisheries', 'ferries', 'schools'],
  ministry: ['fisheries-ministry', 'transport-ministry', 'education-ministry'],
  country: ['is', 'no'],
});

let inside: BuildReport;
let outside: BuildReport;
beforeAll(async () => {
  const home = join(folder, 'home');
  cpSync(FIXTURE, join(home, 'my-plan'), { recursive: true });
  [inside, outside] = await Promise.all([
    buildJson([FIXTURE, '--lang', LANGUAGES.join(), '--out', join(folder, 'out')]),
    buildJson(['my-plan', '--lang', 'ja', '--sector', 'ferries'], { cwd: home }),
  ]);
}, SLOW);

describe('a plan with other pillars and other ids', () => {
  it('gets every file of the output layout', () => {
    expect(inside).toMatchObject({ ok: true, failed: [], outDir: join(folder, 'out/northern-ties') });
    const files = filesIn(inside.outDir);
    const documents = LANGUAGES.flatMap((language) => LAYOUT.map((path) => `${language}/${path}`));
    expect([...documents, 'index.html', 'manifest.json'].filter((path) => !files.includes(path))).toEqual([]);
    const made = inside.made.map(({ path }) => path);
    expect(files).toEqual([...made, 'index.html', 'manifest.json'].toSorted());
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

  it.runIf(process.env.SHINRAI_LONG === '1')(
    'has PDFs for archives and screen readers, to veraPDF too',
    async ({ skip }) => {
      if (!(await isVeraPdfAvailable())) skip('needs Java and veraPDF: npm run verapdf -- --fetch');
      const pdfs = inside.made.flatMap(({ path }) => (path.endsWith('.pdf') ? [join(inside.outDir, path)] : []));
      expect(await brokenFor(pdfs)).toEqual([]);
    },
    SLOW,
  );

  it('can lie anywhere: its documents go to the current folder and are the same', () => {
    expect(outside.outDir).toBe(join(folder, 'home/out/northern-ties'));
    expect(outside.made).toHaveLength(3);
    expect(hashesOf(join(inside.outDir, 'ja'))).toMatchObject(hashesOf(join(outside.outDir, 'ja')));
  });
});
