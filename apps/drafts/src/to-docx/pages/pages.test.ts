import { describe, expect, test } from 'vitest';
import { houseOf, make } from '../../../test/make.ts';
import { countLines } from './count-lines.ts';
import { letterMeasure } from './letter-widths.ts';

const mincho = letterMeasure({ eastAsia: 'MS 明朝', latin: 'Calibri' });

describe('lines of a text', () => {
  test.each([
    ['漢'.repeat(20), 10, 2],
    ['漢'.repeat(21), 10, 3],
    [`${'漢'.repeat(10)}。`, 10.5, 2],
    ['', 10, 1],
    ['漢\n字', 10, 2],
    ['word '.repeat(10), 5, 5],
    ['incomprehensibilities', 4, 3],
  ])('%j in %d', (text, room, lines) => {
    expect(countLines(text, mincho, room)).toBe(lines);
  });

  test('the first can be shorter', () => {
    expect(countLines('漢'.repeat(20), mincho, 10, 9)).toBe(3);
  });
});

describe('the pages in the contents', () => {
  const pagesOf = async (html: string) => {
    const { content } = await make(`<section data-role="toc"><h1>目次</h1></section>${html}`, houseOf('ja'));
    return content.paragraphs
      .filter(({ style }) => style?.startsWith('TOC') && style !== 'TOCHeading')
      .map(({ text }) => Number(text.split('\t').at(-1)));
  };
  const paragraphs = (count: number) => '<p>一行</p>'.repeat(count);

  test('count page breaks and turned pages', async () => {
    const html =
      '<section data-role="page-break"><h1>a</h1></section><section data-role="page-break"><h1>b</h1></section>' +
      '<section data-orientation="landscape"><h1>c</h1></section><h1>d</h1>';
    expect(await pagesOf(html)).toEqual([2, 3, 4, 5]);
  });

  test('go on when a page is full', async () => {
    const html = `<h1 data-role="page-break">a</h1>${paragraphs(30)}<h1>b</h1>${paragraphs(46)}<h1>c</h1>`;
    expect(await pagesOf(html)).toEqual([2, 2, 4]);
  });

  test('keep a heading with what follows it', async () => {
    const row = '<tr><td><p>x</p><p>y</p></td></tr>';
    const table = `<table><thead><tr><th>h</th></tr></thead><tbody>${row}</tbody></table>`;
    expect(await pagesOf(`<h1 data-role="page-break">a</h1>${paragraphs(34)}<h1>b</h1>${table}`)).toEqual([2, 3]);
  });

  test('repeat the head of a table on each page', async () => {
    const table = `<table><thead><tr><th>h</th></tr></thead><tbody>${'<tr><td>x</td></tr>'.repeat(100)}</tbody></table>`;
    expect(await pagesOf(`<h1 data-role="page-break">a</h1>${table}<h1>b</h1>`)).toEqual([2, 4]);
  });
});
