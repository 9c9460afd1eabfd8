import {
  complaintsOfLibreOffice,
  convertToPdf,
  type DocxContent,
  isLibreOfficeAvailable,
  judgeOpenXml,
  readPdf,
  type XlsxContent,
} from '@shinrai/testing';
import { describe, expect, it } from 'vitest';
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

    const extent = IS_LONG ? 'all files' : 'of each kind and kind of part of the plan the largest';
    it(
      `is valid to the Open XML SDK (${extent})`,
      async () => {
        const { drafts, trackers } = built().files;
        const judged = IS_LONG ? office() : [...smallSampleOf(drafts), ...smallSampleOf(trackers)];
        const verdicts = await judgeOpenXml(judged.map(({ file }) => file));
        expect(verdicts.filter(({ errors }) => errors.length > 0)).toEqual([]);
      },
      SLOW,
    );
  });

  describe.concurrent('one page is enough for', () => {
    it.for(['ja/drafts/summary.docx', 'en/drafts/summary.docx'])('%s', async (path, { skip }) => {
      if (!(await isLibreOfficeAvailable())) skip('needs LibreOffice');
      const { pages } = await readPdf(await convertToPdf(one(office(), path).file));
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

  describe.concurrent('LibreOffice opens', () => {
    const opened = [
      'ja/drafts/progress-report/pillar/peace-stability.docx',
      'en/trackers/pillar/peace-stability.xlsx',
      'en/drafts/progress-report/pillar/peace-stability.docx',
      'ja/trackers/pillar/peace-stability.xlsx',
    ];
    it.for(IS_LONG ? opened : opened.slice(0, 2))('%s', async (path, { skip }) => {
      if (!(await isLibreOfficeAvailable())) skip('needs LibreOffice');
      const { file, language, scope } = one(office(), path);
      const { text, pages } = await readPdf(await convertToPdf(file));
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
