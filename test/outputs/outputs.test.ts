import type { Plan } from '@shinrai/core';
import {
  convertToPdf,
  type DocxContent,
  isLibreOfficeAvailable,
  isQpdfAvailable,
  judgeOpenXml,
  judgeQpdf,
  readPdf,
  type XlsxContent,
} from '@shinrai/testing';
import { packView, plainText } from '@shinrai/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadShippedPlan } from '../data/shipped-plan.ts';
import { fold, missingFrom } from '../support/fold.ts';
import { codesOf, leftoversIn } from '../support/leftovers.ts';
import { officeParts } from '../support/office-parts.ts';
import { type BuildReport, buildJson } from '../support/shinrai.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { visibleRows } from '../support/visible-rows.ts';
import { type Built, type BuiltFiles, readBuilt } from './built.ts';
import { beginsWith, readContents } from './contents-page.ts';
import { bodyReader } from './page-body.ts';
import { PDF_RULES, type Surroundings } from './pdf-rules.ts';
import { sampleOf } from './sample.ts';

const folder = makeFolder('outputs');
afterAll(() => removeFolder(folder));

let plan: Plan;
let report: BuildReport;
let files: BuiltFiles;
let surroundings: Surroundings;
beforeAll(async () => {
  plan = await loadShippedPlan();
  report = await buildJson(['japan-asean', '--out', folder]);
  files = await readBuilt(report.outDir);
  surroundings = { toBody: { ja: bodyReader(plan, 'ja'), en: bodyReader(plan, 'en') } };
});

/** Every fault of every file as one line, so that one run tells them all. */
const tell = <File extends { readonly path: string }>(
  list: readonly File[],
  faultsOf: (file: File) => readonly unknown[],
): readonly string[] =>
  list.flatMap((file) => faultsOf(file).flatMap((fault) => (fault ? [`${file.path}: ${fault}`] : [])));

describe('the build of the shipped plan', () => {
  it('makes every document in both languages', () => {
    expect(report).toMatchObject({ ok: true, failed: [], fresh: [], removed: [] });
    const paths = report.made.map(({ path }) => path);
    const inLanguage = (language: string) =>
      paths.filter((path) => path.startsWith(`${language}/`)).map((path) => path.slice(language.length + 1));
    expect(inLanguage('en')).toEqual(inLanguage('ja'));
    expect([files.pdfs, files.drafts, files.trackers].map(({ length }) => length)).toEqual([94, 46, 70]);
  });

  it('notices nothing that a reader would see', () => {
    expect(report.findings.filter(({ code }) => code.startsWith('build/'))).toEqual([]);
  });
});

describe('every PDF', () => {
  it.each(Object.entries(PDF_RULES))('%s', (_, rule) => {
    expect(files.pdfs.length).toBeGreaterThan(0);
    expect(tell(files.pdfs, (pdf) => rule(pdf, surroundings))).toEqual([]);
  });

  it('has no traces of a program and no codes', () => {
    const codes = codesOf(plan);
    expect(tell(files.pdfs, ({ content }) => leftoversIn(content.text, codes))).toEqual([]);
  });

  it('is sound to qpdf', async ({ skip }) => {
    if (!(await isQpdfAvailable())) skip('needs qpdf');
    const verdicts = await judgeQpdf(files.pdfs.map(({ file }) => file));
    expect(verdicts.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});

describe('the contents of a pack', () => {
  it.each(['ja', 'en'] as const)('give in %s the page on which each heading stands', (language) => {
    const { content } = one(files.pdfs, `${language}/briefing/pack.pdf`);
    const count = content.pages.length;
    const bodies = content.pages.map(({ text }, index) => surroundings.toBody[language](text, index + 1, count));
    const entries = readContents(content.pages[1]?.text ?? '', { ja: '目次', en: 'Contents' }[language]);
    const wrong = entries.filter(({ name, page }) => !beginsWith(bodies[page - 1] ?? '', name));
    expect(wrong).toEqual([]);

    const { pillars } = packView(plan, { scope: { kind: 'plan' }, language, audience: 'internal' });
    const named = entries.map(({ name }) => fold(name).replace(/^\d+/, ''));
    const expected = pillars.flatMap(({ name, sectors }) => [name, ...sectors.map((sector) => sector.name)]);
    const first = named.indexOf(fold(plainText(pillars[0]?.name ?? [])));
    expect(named.slice(first, first + expected.length)).toEqual(expected.map((name) => fold(plainText(name))));
    expect(entries.map(({ page }) => page)).toEqual(entries.map(({ page }) => page).toSorted((a, b) => a - b));
  });
});

/** The file of a path. */
function one<Content>(list: readonly Built<Content>[], path: string): Built<Content> {
  const found = list.find((file) => file.path === path);
  if (!found) throw new Error(`the build made no ${path}`);
  return found;
}

describe('every Word and Excel file', () => {
  const office = () => [...files.drafts, ...files.trackers];

  it('has a title and an author in its properties', () => {
    const lacking = ({ content: { properties } }: { readonly content: DocxContent | XlsxContent }) =>
      ['title', 'creator'].map((name) => !properties[name] && `no ${name}`);
    expect(tell(office(), lacking)).toEqual([]);
  });

  it('has no traces of a program in any part', () => {
    const none = new Set<string>();
    expect(
      tell(office(), ({ raw }) => [...officeParts(raw).values()].flatMap((part) => leftoversIn(part, none))),
    ).toEqual([]);
  });

  it('has no codes that a reader would see', () => {
    const codes = codesOf(plan);
    const inTrackers = tell(files.trackers, ({ content }) =>
      leftoversIn(content.sheets.flatMap(visibleRows).flat().join('\n'), codes),
    );
    const inDrafts = tell(files.drafts, ({ content }) => leftoversIn(content.text, codes));
    expect([...inTrackers, ...inDrafts]).toEqual([]);
  });

  const isLong = process.env.SHINRAI_LONG === '1';
  it(`is valid Open XML (${isLong ? 'all files' : 'one for each kind of part of the plan and language'})`, async () => {
    const judged = isLong ? office() : [...sampleOf(files.drafts), ...sampleOf(files.trackers)];
    const verdicts = await judgeOpenXml(judged.map(({ file }) => file));
    expect(verdicts.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  it.for([
    'ja/drafts/progress-report.docx',
    'en/drafts/progress-report.docx',
    'ja/trackers/all.xlsx',
    'en/trackers/all.xlsx',
  ])('%s opens in LibreOffice', async (path, { skip }) => {
    if (!(await isLibreOfficeAvailable())) skip('needs LibreOffice');
    const { file, language } = one<unknown>(office(), path);
    const { text, pages } = await readPdf(await convertToPdf(file));
    expect(pages.length).toBeGreaterThan(10);
    const sectors = [...plan.entities.sector.values()].flatMap(({ name }) => name[language] ?? []);
    expect(missingFrom(fold(text), sectors)).toEqual([]);
  });
});
