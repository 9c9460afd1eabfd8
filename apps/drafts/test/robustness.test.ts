import { judgeOpenXml } from '@shinrai/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { lineToHtml } from '../src/template/inline-to-html.ts';
import { houseOf, type Made, make, readSample } from './make.ts';
import { readAsOutsider } from './outsider.ts';

const text = (value: string) => lineToHtml([{ kind: 'text', value }]);

const HOSTILE = {
  forbidden: 'a\u0000\u0008\u001f\ufffe\ud800b & <c> "d" \u{1f91d}\u{20bb7}',
  long: 'Donaudampfschifffahrtsgesellschaft'.repeat(40),
  joined: '長'.repeat(3000),
  arabic: 'رابطة أمم جنوب شرق آسيا (ASEAN) 2024',
  formula: '=HYPERLINK("x") {{body}} %1 \\h { PAGE }',
};

/** A matrix of 300 rows with what is hostile in its cells. */
const matrix = `<table data-widths="10 30 30 30"><caption>一覧</caption><thead><tr><th>番号</th><th>取組</th><th>状況</th><th>備考</th></tr></thead><tbody>${Array.from(
  { length: 300 },
  (_, row) =>
    `<tr><td>${row + 1}</td>${Object.values(HOSTILE)
      .slice(row % 3, (row % 3) + 3)
      .map((words) => `<td>${text(words)}</td>`)
      .join('')}</tr>`,
).join('')}</tbody></table>`;

const html = [
  ...Object.values(HOSTILE).map(
    (words) => `<h1>${text(words)}</h1><p>${text(words)}</p><ul><li>${text(words)}</li></ul>`,
  ),
  `<section data-orientation="landscape">${matrix}</section>`,
].join('');

describe.each(['ja', 'en'] as const)('hostile texts in the house of %s', (language) => {
  let made: Made;
  beforeAll(async () => {
    made = await make(html, houseOf(language));
  });

  test('give a file that the Open XML SDK finds no fault with, the same twice', async () => {
    const again = await make(html, houseOf(language));
    expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
    expect(await judgeOpenXml([{ name: 'hostile.docx', bytes: made.bytes }])).toMatchObject([{ errors: [] }]);
  });

  test('are all there, without what no document can hold', () => {
    const { paragraphs, tables } = made.content;
    const headings = paragraphs.filter(({ style }) => style === 'Heading1').map((one) => one.text);
    expect(headings).toEqual(['ab & <c> "d" \u{1f91d}\u{20bb7}', ...Object.values(HOSTILE).slice(1)]);
    expect(tables.map((table) => table.length)).toEqual([301]);
    expect(made.part('document').match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(made.part('document').match(/<w:cantSplit\/>/g)).toHaveLength(301);
  });
});

describe('a reader outside the project', () => {
  test('sees headings, lists, tables, notes and pictures as what they are', async () => {
    const { bytes } = await make(await readSample('report.html'));
    const { html: seen, messages } = await readAsOutsider(bytes);
    const count = (tag: string) => seen.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
    expect(['h1', 'h2', 'h3', 'h4'].map(count)).toEqual([4, 1, 2, 1]);
    expect(count('table')).toBe(2);
    expect(count('thead')).toBe(2);
    expect(count('ul')).toBeGreaterThan(0);
    expect(count('ol')).toBeGreaterThan(1);
    expect(seen).toMatch(/<h2>.*青年交流<\/h2>/);
    expect(seen).toMatch(/<sup><a href="#footnote-1"/);
    expect(seen).toContain('alt="港"');
    expect(messages.filter((message) => !/Unrecognised (paragraph|run) style|w:ruby/.test(message))).toEqual([]);
  });
});
