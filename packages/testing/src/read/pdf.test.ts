import { expect, test } from 'vitest';
import { makePdf, makeTaggedPdf } from '../../test/make-pdf.ts';
import { squash } from '../squash.ts';
import { readPdf } from './pdf.ts';
import { readPdfAreas } from './pdf-areas.ts';

test('a PDF gives its text by page, properties, bookmarks, tags and fonts', async () => {
  const bytes = makeTaggedPdf();
  const pdf = await readPdf(bytes);
  expect(pdf.pages.map(({ text }) => text)).toEqual(['日・Ａ\n協力\n協力', '力協']);
  expect(squash(pdf.text)).toBe('日・A協力協力力協');
  expect(pdf.pages[0]).toMatchObject({ width: 210, height: 297 });
  expect(pdf).toMatchObject({ title: '協力計画', language: 'ja', isTagged: true, information: { Producer: 'test' } });
  expect(pdf.bookmarks).toEqual([{ title: '防災', page: 2, children: [] }]);
  expect(pdf.roles).toEqual(['Document', 'H1', 'P', 'Figure']);
  const [document] = pdf.pages[0]?.structure?.children ?? [];
  expect(document?.children.map(({ role, alternative, language }) => [role, alternative, language])).toEqual([
    ['H1', undefined, undefined],
    ['P', undefined, 'en'],
    ['Figure', '写真', undefined],
  ]);
  expect(pdf.fonts).toEqual([
    { name: 'BIZUDPGothic', type: 'TrueType', isEmbedded: true },
    { name: 'Helvetica', type: 'Type1', isEmbedded: false },
  ]);
  expect(bytes.byteLength).toBeGreaterThan(0);
});

test('what a PDF does not say is undefined or empty', async () => {
  const pdf = await readPdf(
    makePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    ]),
  );
  expect(pdf).toMatchObject({
    title: undefined,
    language: undefined,
    isTagged: false,
    bookmarks: [],
    roles: [],
    fonts: [],
  });
  expect(pdf.pages[0]?.structure).toBeUndefined();
});

test('what is no PDF is refused', async () => {
  await expect(readPdf(new TextEncoder().encode('hello'))).rejects.toThrow();
});

test('filled areas are told as they are seen: placed, in their colour, and cut by what clips them', async () => {
  const drawing =
    '1 0 0 rg q 1 0 0 1 10 0 cm 0 0 50 100 re W n -5 10 20 30 re f Q 0 0 1 rg 80 90 10 10 re f 200 0 9 9 re f';
  const pages = await readPdfAreas(
    makePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ]),
  );
  const millimetres = (points: number) => Math.round((points / 72) * 2540) / 100;
  const area = (colour: string, ...points: readonly number[]) => {
    const [x, y, width, height] = points.map(millimetres);
    return { colour, x, y, width, height };
  };
  expect(pages).toEqual([[area('#ff0000', 10, 60, 15, 30), area('#0000ff', 80, 0, 10, 10)]]);
});
