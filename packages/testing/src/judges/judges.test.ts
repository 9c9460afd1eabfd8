import { describe, expect, test } from 'vitest';
import { makeDocx } from '../../test/make-office.ts';
import { makeTaggedPdf } from '../../test/make-pdf.ts';
import { readPdf } from '../read/pdf.ts';
import { squash } from '../squash.ts';
import { complaintsOfLibreOffice, convertToPdf, isLibreOfficeAvailable } from './libreoffice.ts';
import { judgeOpenXml } from './openxml.ts';
import { isQpdfAvailable, judgeQpdf } from './qpdf.ts';
import { isRenderAvailable, renderPages } from './render.ts';
import { canRun, mapParallel, runTool } from './tool.ts';

const sound = makeDocx('<w:p><w:r><w:t>日・ASEAN協力</w:t></w:r></w:p>');

test('the Open XML SDK judges many files, and names part and element of each error', async () => {
  const broken = makeDocx('<w:p><w:r><w:t>a</w:t><w:rPr/></w:r></w:p>');
  const verdicts = await judgeOpenXml([
    { name: '手紙.docx', bytes: sound },
    { name: 'broken.docx', bytes: broken },
    { name: 'no-zip.docx', bytes: new Uint8Array([1, 2, 3]) },
    { name: '../手紙.docx', bytes: sound },
  ]);
  expect(verdicts.map(({ name, errors }) => [name, errors.length > 0])).toEqual([
    ['手紙.docx', false],
    ['broken.docx', true],
    ['no-zip.docx', true],
    ['../手紙.docx', false],
  ]);
  expect(verdicts[1]?.errors[0]).toMatchObject({ part: '/word/document.xml', path: expect.stringContaining('w:r[1]') });
});

describe.skipIf(!(await isQpdfAvailable()))('qpdf', () => {
  test('finds nothing in a sound PDF, and says what is wrong with a broken one', async () => {
    const bytes = makeTaggedPdf();
    const [good, bad] = await judgeQpdf([
      { name: 'a.pdf', bytes },
      { name: 'b.pdf', bytes: bytes.slice(0, 600) },
    ]);
    expect(good).toEqual({ name: 'a.pdf', problems: [] });
    expect(bad?.problems.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!(await isRenderAvailable()))('pdftoppm', () => {
  test('renders each page as a PNG', async () => {
    const pages = await renderPages({ name: 'a.pdf', bytes: makeTaggedPdf() }, 20);
    expect(pages.map((png) => Buffer.from(png.slice(1, 4)).toString())).toEqual(['PNG', 'PNG']);
  });

  test('says what it cannot render', async () => {
    await expect(renderPages({ name: 'b.pdf', bytes: new Uint8Array([1]) })).rejects.toThrow(/could not render b\.pdf/);
  });
});

describe.skipIf(!(await isLibreOfficeAvailable()))('LibreOffice', () => {
  test('lays out a Word file', async () => {
    const pdf = await readPdf(await convertToPdf({ name: '手紙.docx', bytes: sound }));
    expect(squash(pdf.text)).toBe('日・ASEAN協力');
  });

  test('says nothing of a sound file, and what is wrong with a broken one', async () => {
    const broken = { name: '手紙.docx', bytes: sound.slice(0, 300) };
    const said = await complaintsOfLibreOffice([{ name: '手紙.docx', bytes: sound }, broken]);
    expect(said).toEqual([
      expect.stringContaining('Error: source file could not be loaded'),
      'made nothing of 手紙.docx',
    ]);
  });
});

test('a program that is missing is no failure, one that fails has an exit code', async () => {
  expect(await canRun('no-such-program-here')).toBe(false);
  expect(await runTool(process.execPath, ['-e', 'console.error("x"); process.exit(3)'])).toEqual({
    code: 3,
    output: 'x\n',
  });
});

test('work is shared out and comes back in order', async () => {
  const results = await mapParallel([30, 1, 10, 2], async (delay, index) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    return `${index}:${delay}`;
  });
  expect(results).toEqual(['0:30', '1:1', '2:10', '3:2']);
});
