import { LANGUAGES } from '@shinrai/core';
import { isQpdfAvailable, isVeraPdfAvailable, judgeConformance, judgeQpdf } from '@shinrai/testing';
import { packView, plainText } from '@shinrai/views';
import { describe, expect, it } from 'vitest';
import { fold, missingFrom } from '../support/fold.ts';
import { codesOf, leftoversIn } from '../support/leftovers.ts';
import { SLOW } from '../support/slow.ts';
import { brokenFor } from '../support/vera-pdf.ts';
import { one } from './built.ts';
import { flatten, readContents } from './contents-page.ts';
import { PDF_RULES } from './pdf-rules.ts';
import { sampleOf, smallSampleOf } from './sample.ts';
import type { ShippedBuild } from './shipped-build.ts';
import { tell } from './tell.ts';

/** Judges look at samples, and with `SHINRAI_LONG=1` at everything. */
const IS_LONG = process.env.SHINRAI_LONG === '1';

const CONTENTS = { ja: '目次', en: 'Contents' } as const;

/** What is asked of the PDFs of a build. */
export function pdfSuite(built: () => ShippedBuild) {
  describe('every PDF', () => {
    it.each(Object.entries(PDF_RULES))('%s', (_, rule) => {
      const { pdfs } = built().files;
      expect(pdfs.length).toBeGreaterThan(0);
      expect(tell(pdfs, rule)).toEqual([]);
    });

    it('has no traces of a program and no codes', () => {
      const { plan, files } = built();
      const codes = codesOf(plan);
      expect(tell(files.pdfs, ({ content }) => leftoversIn(content.text, codes))).toEqual([]);
    });

    it('is for archives and screen readers', async () => {
      for (const { path, raw } of sampleOf(built().files.pdfs)) expect(await judgeConformance(raw), path).toEqual([]);
    });

    it(
      'is so to veraPDF',
      async ({ skip }) => {
        if (!(await isVeraPdfAvailable())) skip('needs Java and veraPDF: npm run verapdf -- --fetch');
        expect(await brokenFor(smallSampleOf(built().files.pdfs).map(({ file }) => file))).toEqual([]);
      },
      SLOW,
    );

    it('is sound to qpdf', async ({ skip }) => {
      if (!(await isQpdfAvailable())) skip('needs qpdf');
      const { pdfs } = built().files;
      const verdicts = await judgeQpdf((IS_LONG ? pdfs : sampleOf(pdfs)).map(({ file }) => file));
      expect(verdicts.filter(({ problems }) => problems.length > 0)).toEqual([]);
    });
  });

  describe.each(LANGUAGES)('the contents of the pack in %s', (language) => {
    const pack = () => one(built().files.pdfs, `${language}/briefing/pack.pdf`).content;
    const entries = () => readContents(pack(), CONTENTS[language]);
    const sectors = () => {
      const { pillars } = packView(built().plan, { scope: { kind: 'plan' }, language, audience: 'internal' });
      return pillars.flatMap((pillar) => [pillar, ...pillar.sectors]);
    };

    it('name every pillar and sector in its order', () => {
      const expected = sectors().map(({ name }) => fold(plainText(name)));
      const named = entries().map(({ name }) => withoutNumber(name));
      const first = named.indexOf(expected[0] ?? '');
      expect(named.slice(first, first + expected.length)).toEqual(expected);
    });

    it('give the page to which the bookmark of each heading leads, and which bears that number', () => {
      const { bookmarks, pages } = pack();
      const headings = flatten(bookmarks).map(({ title, page }) => `${withoutNumber(title)} ${page}`);
      // The label of a group, which has no page of its own, is read with the first entry of the group.
      const isTrue = (entry: string) => headings.some((heading) => entry.endsWith(heading));
      const wrong = entries().filter(({ name, page }) => !isTrue(`${withoutNumber(name)} ${page}`));
      expect(wrong).toEqual([]);
      const unnumbered = entries().filter(
        ({ page }) => !fold(pages[page - 1]?.text ?? '').includes(`${page}/${pages.length}`),
      );
      expect(unnumbered).toEqual([]);
    });

    it('give the page on which the first action of each sector stands', () => {
      const { pages } = pack();
      const first = entries().findIndex(
        ({ name }) => withoutNumber(name) === fold(plainText(sectors()[0]?.name ?? [])),
      );
      const wrong = sectors().flatMap((sector, index) => {
        const { page = 0 } = entries()[first + index] ?? {};
        const [action] = 'blocks' in sector ? sector.blocks.flatMap(({ actions }) => actions) : [];
        const words = [sector.name, ...(action ? [action.title, action.text] : [sector.gist])].map(plainText);
        const missing = missingFrom(fold(pages[page - 1]?.text ?? ''), words);
        return missing.length > 0 ? [`page ${page} lacks ${missing.join(', ')}`] : [];
      });
      expect(wrong).toEqual([]);
    });
  });
}

/** A heading without the number before it, which contents and bookmarks set apart in their own ways. */
const withoutNumber = (heading: string): string => fold(heading).replace(/^\d+/, '');
