import type { App, Renderer } from '@shinrai/build';
import { judgeConformance, type PdfContent, readPdf, squash } from '@shinrai/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOf, loadFixture, oneOfEachKind } from './fixture.ts';
import { describePdf, elementsOf } from './outline-text.ts';

let app: App;
let renderer: Renderer;
interface Print {
  readonly bytes: Uint8Array;
  readonly pdf: PdfContent;
  readonly findings: readonly unknown[];
}
const prints = new Map<string, Print>();

beforeAll(async () => {
  app = await briefingsOf(await loadFixture());
  renderer = await app.open();
  await Promise.all(
    oneOfEachKind(app).map(async (output) => {
      const { bytes, findings } = await renderer.render(output);
      prints.set(`${output.language}-${output.kind}`, { bytes, pdf: await readPdf(bytes), findings });
    }),
  );
});
afterAll(() => renderer.close());

describe('one document of every kind', () => {
  it('reads as it did: bookmarks, structure and words', async () => {
    for (const [name, { pdf }] of prints) {
      await expect(describePdf(pdf), name).toMatchFileSnapshot(`golden/${name}.txt`);
    }
  });

  it('is for archives and screen readers', async () => {
    for (const [name, { bytes }] of prints) expect(await judgeConformance(bytes), name).toEqual([]);
  });

  it('has one first heading and leaves out no level', () => {
    for (const [name, { pdf }] of prints) {
      const levels = pdf.roles.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role.slice(1)));
      expect(levels[0], name).toBe(1);
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0), name).toBeLessThan(2);
    }
  });

  it('has no figure without words, no list without items and no table without a header', () => {
    for (const [name, { pdf }] of prints) {
      for (const { role, alternative, children } of elementsOf(pdf)) {
        // A picture with its caption may stand in a figure of its own.
        const words = alternative ?? children.find((child) => child.role === 'Figure')?.alternative;
        if (role === 'Figure') expect(words, name).toMatch(/\S/);
        if (role === 'L') expect(children.length, name).toBeGreaterThan(0);
        if (role === 'L') for (const child of children) expect(['LI', 'NonStruct'], name).toContain(child.role);
      }
      if (pdf.roles.includes('Table')) expect(pdf.roles, name).toContain('TH');
    }
  });

  it('has no type under 9 points on its pages, none under 8 in running heads and feet', () => {
    for (const [name, { pdf }] of prints) {
      for (const [index, { runs, width, height }] of pdf.pages.entries()) {
        for (const { text, size, y } of runs) {
          const isRunning = y < (height > width ? 22 : 12) || y > height - 15;
          // A reference mark is raised and small, as everywhere.
          if (text.trim() !== '†')
            expect(size, `${name} ${index + 1}: ${text}`).toBeGreaterThanOrEqual(isRunning ? 8 : 9);
        }
      }
    }
  });

  it('is not wider than its page', () => {
    for (const [name, { findings }] of prints) expect(findings, name).toEqual([]);
  });
});

describe('the contents', () => {
  it.each([
    ['pack', 1],
    ['pillar', 1],
    ['reading', 0],
  ])('of a %s name the true page of all that they list', (kind, at) => {
    for (const language of ['ja', 'en']) {
      const { pdf } = prints.get(`${language}-${kind}`) ?? {};
      const [whole] = pdf?.bookmarks ?? [];
      const chapters = whole?.children ?? [];
      const contents = squash(pdf?.pages[at]?.text ?? '');
      // A pillar's name is a heading of the summary, too: the contents name one of the pages that bear a title.
      const pages = Map.groupBy([...chapters, ...chapters.flatMap(({ children }) => children)], ({ title }) => title);
      const listed = [...pages].filter(([title]) =>
        contents
          .split(squash(title))
          .slice(1)
          .some((rest) => /^\d/.test(rest)),
      );
      expect(listed.length, language).toBeGreaterThan(7);
      for (const [title, marks] of listed)
        expect(
          marks.some(({ page }) => contents.includes(squash(`${title}${page}`))),
          `${language}: ${title}`,
        ).toBe(true);
    }
  });
});

describe('the bookmarks of a pack', () => {
  it('group the sectors under their pillar and lead to the pages that the contents name', () => {
    const { pdf } = prints.get('en-pack') ?? {};
    const [cover] = pdf?.bookmarks ?? [];
    const pillar = cover?.children.find(({ title }) => title.includes('A Sea We Share'));
    expect(cover?.page).toBe(1);
    expect(pillar?.children.map(({ title }) => title)).toEqual(expect.arrayContaining(['Fisheries', 'Ferries']));
    const contents = pdf?.pages[1]?.text ?? '';
    for (const { title, page } of pillar?.children.slice(1) ?? [])
      expect(contents).toMatch(new RegExp(`${title}\\s*${page}`));
  });
});
