import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { changeSuite } from './change-suite.ts';
import { officeSuite } from './office-suite.ts';
import { pdfSuite } from './pdf-suite.ts';
import { buildShippedPlan, type ShippedBuild } from './shipped-build.ts';

const folder = makeFolder('outputs');
afterAll(() => removeFolder(folder));

let shipped: ShippedBuild;
const built = () => shipped;
beforeAll(async () => {
  shipped = await buildShippedPlan(folder);
});

describe('the build of the shipped plan', () => {
  it('makes every document in both languages', () => {
    const { report, files } = built();
    expect(report).toMatchObject({ ok: true, failed: [], fresh: [], removed: [] });
    const paths = report.made.map(({ path }) => path);
    const inLanguage = (language: string) =>
      paths.filter((path) => path.startsWith(`${language}/`)).map((path) => path.slice(language.length + 1));
    expect(inLanguage('en')).toEqual(inLanguage('ja'));
    expect([files.pdfs, files.drafts, files.trackers].map(({ length }) => length)).toEqual([94, 46, 70]);
  });

  it('notices nothing that a reader would see', () => {
    expect(built().report.findings.filter(({ code }) => code.startsWith('build/'))).toEqual([]);
  });
});

pdfSuite(built);
officeSuite(built);
changeSuite(built);
