import {
  complaintsOfLibreOffice,
  convertAllToPdf,
  type DocxContent,
  isLibreOfficeAvailable,
  judgeOpenXml,
  type PdfContent,
  readPdf,
  type XlsxContent,
} from '@shinrai/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold, missingFrom } from '../support/fold.ts';
import { codesOf, leftoversIn } from '../support/leftovers.ts';
import { officeParts } from '../support/office-parts.ts';
import { SLOW } from '../support/slow.ts';
import { visibleRows } from '../support/visible-rows.ts';
import { type Built, one } from './built.ts';
import { smallSampleOf } from './sample.ts';
import type { ShippedBuild } from './shipped-build.ts';
import { tell } from './tell.ts';

/** The Open XML SDK takes half a second a file: `SHINRAI_LONG=1` has it judge all, else those that say most. */
const IS_LONG = process.env.SHINRAI_LONG === '1';

/** What has to fit on one page. */
const SHORT = ['ja/drafts/summary.docx', 'en/drafts/summary.docx'];

/** What must be all there in another program than Microsoft's. */
const OPENED = [
  'ja/drafts/progress-report/pillar/peace-stability.docx',
  'en/trackers/pillar/peace-stability.xlsx',
  ...(IS_LONG
    ? ['en/drafts/progress-report/pillar/peace-stability.docx', 'ja/trackers/pillar/peace-stability.xlsx']
    : []),
];

/** What is asked of the Word and Excel files of a build. */
export function officeSuite(built: () => ShippedBuild) {
  const office = (): readonly Built<DocxContent | XlsxContent>[] => [
    ...built().files.drafts,
    ...built().files.trackers,
  ];

  describe('every Word and Excel file', () => {
    it('has a title and an author in its properties', () => {
      const lacking = ({ content: { properties } }: Built<DocxContent | XlsxContent>) =>
        ['title', 'creator'].map((name) => !properties[name] && `no ${name}`);
      expect(tell(office(), lacking)).toEqual([]);
    });

    it('has no traces of a program in any part', () => {
      const none = new Set<string>();
      const traces = ({ raw }: { readonly raw: Uint8Array }) =>
        [...officeParts(raw).values()].flatMap((part) => leftoversIn(part, none));
      expect(tell(office(), traces)).toEqual([]);
    });

    it('has no codes that a reader would see', () => {
      const { plan, files } = built();
      const codes = codesOf(plan);
      const seen = ({ sheets }: XlsxContent) => sheets.flatMap(visibleRows).flat().join('\n');
      expect(tell(files.drafts, ({ content }) => leftoversIn(content.text, codes))).toEqual([]);
      expect(tell(files.trackers, ({ content }) => leftoversIn(seen(content), codes))).toEqual([]);
    });

    it('speaks one language: nothing in Word of the other, but names and what is quoted in brackets', () => {
      const foreign = {
        en: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。（）：「」\u3000]+/gu,
        ja: /(?:[a-z][a-zA-Z]+[ ,]+){2,}[a-z]+/g,
      };
      const stray = ({ content, language }: Built<DocxContent>) =>
        content.text.replace(/\([^()A-Za-z]*\)/g, '').match(foreign[language]) ?? [];
      expect(tell(built().files.drafts, stray)).toEqual([]);
    });

    // Workbooks of each kind of part are judged where they are made, in apps/tracker.
    const extent = IS_LONG
      ? 'all files'
      : 'the largest draft of each kind and kind of part of the plan, and a workbook';
    it(
      `is valid to the Open XML SDK (${extent})`,
      async () => {
        const { drafts, trackers } = built().files;
        const judged = IS_LONG ? office() : [...smallSampleOf(drafts), ...smallSampleOf(trackers).slice(0, 1)];
        const verdicts = await judgeOpenXml(judged.map(({ file }) => file));
        expect(verdicts.filter(({ errors }) => errors.length > 0)).toEqual([]);
      },
      SLOW,
    );
  });

  /** What LibreOffice makes of the documents that are looked at, by their paths; nothing where it is not there. */
  let laidOut: ReadonlyMap<string, PdfContent>;
  beforeAll(async () => {
    if (!(await isLibreOfficeAvailable())) return;
    const paths = [...SHORT, ...OPENED];
    const pdfs = await convertAllToPdf(paths.map((path) => one(office(), path).file));
    laidOut = new Map(
      await Promise.all(
        paths.map(async (path, at) => [path, await readPdf(pdfs[at] ?? expect.unreachable())] as const),
      ),
    );
  }, SLOW);

  describe('one page is enough for', () => {
    it.for(SHORT)('%s', (path, { skip }) => {
      const { pages } = laidOut?.get(path) ?? skip('needs LibreOffice');
      expect(pages).toHaveLength(1);
    });
  });

  it(
    'every Word file is laid out by LibreOffice without a word',
    async ({ skip }) => {
      if (!IS_LONG) skip('takes half a second a file: SHINRAI_LONG=1');
      if (!(await isLibreOfficeAvailable())) skip('needs LibreOffice');
      const { drafts } = built().files;
      expect(drafts.length).toBeGreaterThan(100);
      expect(await complaintsOfLibreOffice(drafts.map(({ file }) => file))).toEqual([]);
    },
    SLOW,
  );

  describe('LibreOffice opens', () => {
    it.for(OPENED)('%s', (path, { skip }) => {
      const { text, pages } = laidOut?.get(path) ?? skip('needs LibreOffice');
      const { language, scope } = one(office(), path);
      expect(pages.length).toBeGreaterThan(3);
      const { sector, action } = built().plan.entities;
      const sectors = [...sector.values()].filter(({ pillar }) => pillar === scope.id);
      const actions = sectors.flatMap(({ blocks }) => blocks).flatMap((block) => block.actions);
      const titles = [...sectors.map(({ name }) => name), ...actions.flatMap((id) => action.get(id)?.title ?? [])];
      expect(
        missingFrom(
          fold(text),
          titles.flatMap((title) => title[language] ?? []),
        ),
      ).toEqual([]);
    });
  });
}
