import { countriesWithSheet, LANGUAGES, ministriesInCharge, scopeIds } from '@shinrai/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputLayout } from '../support/output-layout.ts';
import { SLOW } from '../support/slow.ts';
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
}, SLOW);

describe('the build of the shipped plan', () => {
  it.each(LANGUAGES)('makes every document of the output layout in %s', (language) => {
    const { plan, report } = built();
    expect(report).toMatchObject({ ok: true, failed: [], fresh: [], removed: [] });
    const layout = outputLayout({
      pillar: scopeIds(plan, 'pillar'),
      sector: scopeIds(plan, 'sector'),
      ministry: ministriesInCharge(plan).map(({ id }) => id),
      country: countriesWithSheet(plan).map(({ id }) => id),
    });
    expect(layout.length).toBeGreaterThan(100);
    const made = new Set(report.made.map(({ path }) => path));
    expect(layout.filter((path) => !made.has(`${language}/${path}`))).toEqual([]);
  });

  it('makes the same documents in both languages', () => {
    const paths = built().report.made.map(({ path }) => path);
    const inLanguage = (language: string) =>
      paths.filter((path) => path.startsWith(`${language}/`)).map((path) => path.slice(language.length + 1));
    expect(inLanguage('en').toSorted()).toEqual(inLanguage('ja').toSorted());
  });

  it('notices nothing that a reader would see', () => {
    expect(built().report.findings.filter(({ code }) => code.startsWith('build/'))).toEqual([]);
  });
});

pdfSuite(built);
officeSuite(built);
changeSuite(built);
