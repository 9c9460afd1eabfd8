import { isQpdfAvailable, judgeQpdf } from '@shinrai/testing';
import { packView, plainText } from '@shinrai/views';
import { describe, expect, it } from 'vitest';
import { fold } from '../support/fold.ts';
import { codesOf, leftoversIn } from '../support/leftovers.ts';
import { one } from './built.ts';
import { beginsWith, readContents } from './contents-page.ts';
import { PDF_RULES } from './pdf-rules.ts';
import type { ShippedBuild } from './shipped-build.ts';
import { tell } from './tell.ts';

const CONTENTS = { ja: '目次', en: 'Contents' } as const;

/** What is asked of the PDFs of a build. */
export function pdfSuite(built: () => ShippedBuild) {
  describe('every PDF', () => {
    it.each(Object.entries(PDF_RULES))('%s', (_, rule) => {
      const { files, toBody } = built();
      expect(files.pdfs.length).toBeGreaterThan(0);
      expect(tell(files.pdfs, (pdf) => rule(pdf, toBody))).toEqual([]);
    });

    it('has no traces of a program and no codes', () => {
      const { plan, files } = built();
      const codes = codesOf(plan);
      expect(tell(files.pdfs, ({ content }) => leftoversIn(content.text, codes))).toEqual([]);
    });

    it('is sound to qpdf', async ({ skip }) => {
      if (!(await isQpdfAvailable())) skip('needs qpdf');
      const verdicts = await judgeQpdf(built().files.pdfs.map(({ file }) => file));
      expect(verdicts.filter(({ problems }) => problems.length > 0)).toEqual([]);
    });
  });

  describe('the contents of the pack', () => {
    it.each(['ja', 'en'] as const)('give in %s the page on which each heading stands', (language) => {
      const { entries, bodies } = contentsOf(built(), language);
      expect(entries.filter(({ name, page }) => !beginsWith(bodies[page - 1] ?? '', name))).toEqual([]);
      const pages = entries.map(({ page }) => page);
      expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    });

    it.each(['ja', 'en'] as const)('name in %s every pillar and sector in its order', (language) => {
      const { plan } = built();
      const { pillars } = packView(plan, { scope: { kind: 'plan' }, language, audience: 'internal' });
      const expected = pillars
        .flatMap(({ name, sectors }) => [name, ...sectors.map((sector) => sector.name)])
        .map((name) => fold(plainText(name)));
      const named = contentsOf(built(), language).entries.map(({ name }) => fold(name).replace(/^\d+/, ''));
      const first = named.indexOf(expected[0] ?? '');
      expect(named.slice(first, first + expected.length)).toEqual(expected);
    });
  });
}

/** The entries of the contents page, and what stands on each page. */
function contentsOf({ files, toBody }: ShippedBuild, language: 'ja' | 'en') {
  const { pages } = one(files.pdfs, `${language}/briefing/pack.pdf`).content;
  const bodies = pages.map(({ text }, index) => toBody[language](text, index + 1, pages.length));
  return { entries: readContents(pages[1]?.text ?? '', CONTENTS[language]), bodies };
}
