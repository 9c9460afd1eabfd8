import { ELEMENTS } from '@shinrai/html';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { houseOf, make } from '../../../test/make.ts';
import { atTop } from '../around.ts';
import { picturesIn } from '../pictures.ts';
import { createState } from '../state.ts';
import { BLOCK_HANDLERS, INLINE_HANDLERS, INNER_ELEMENTS } from './index.ts';

const documentOf = async (html: string, language: 'ja' | 'en' = 'ja') =>
  (await make(html, houseOf(language))).part('document');

test('every element of the dialect has a handler, or belongs to the one around it', () => {
  const handled = [...Object.keys(BLOCK_HANDLERS), ...Object.keys(INLINE_HANDLERS), ...INNER_ELEMENTS];
  expect(handled.toSorted()).toEqual(Object.keys(ELEMENTS).toSorted());
});

test('an element without a handler is an error, never a fallback', () => {
  const state = createState({ house: houseOf('ja'), pictures: picturesIn('.') });
  const marquee: Element = { type: 'element', tagName: 'marquee', properties: {}, children: [] };
  expect(() => state.blocks([marquee], atTop(9000))).toThrow('there is no handler for <marquee>');
  expect(() => state.inlines([marquee], atTop(9000))).toThrow('there is no handler for <marquee>');
});

describe('a paragraph', () => {
  test('has the style of the text, or of its role', async () => {
    const xml = await documentOf(
      '<p>本文</p><p data-role="date-line">日付</p><section data-role="note"><p>注</p></section>',
    );
    expect([...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
      'BodyText',
      'Date',
      'Note',
    ]);
  });

  test('is bookmarked where a fact stands, with numbers that begin at 1', async () => {
    const xml = await documentOf('<p>計<span data-fact="figure:x#quantity">160</span>名</p>');
    expect(xml).toContain('<w:bookmarkStart w:name="_figure_x_quantity" w:id="1"/>');
    expect(xml).toContain('<w:bookmarkEnd w:id="1"/>');
  });

  test('leads to the list behind it, on whatever page that stands', async () => {
    const xml = await documentOf('<p>前</p><p data-role="note">写真</p><ul><li>港</li></ul><p>後</p>');
    expect(xml.match(/<w:keepNext\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:pStyle w:val="Note"\/><w:keepNext\/>/);
  });

  test('says of each run in which script it is', async () => {
    const run = (properties: string, words: string) =>
      `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
    const japanese = '<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="ja-JP"/>';
    expect(await documentOf('<p>日ASEAN“50周年”</p><p>ERIA</p>')).toContain(run(japanese, '日ASEAN“50周年”'));
    expect(await documentOf('<p>ERIA</p>')).toContain(run('', 'ERIA'));
    const english = await documentOf('<p>called 絆 and “رابطة أمم”</p>', 'en');
    expect(english).toContain(
      run('', 'called ') +
        run(japanese, '絆') +
        run('', ' and “') +
        run('<w:rtl/><w:lang w:bidi="ar-SA"/>', 'رابطة أمم') +
        run('', '”'),
    );
  });

  test('keeps markup as text', async () => {
    expect(await documentOf('<p>a &lt;b&gt; &amp;</p>')).toContain('a &lt;b&gt; &amp;');
  });
});

describe('a cross-reference', () => {
  const fields = (xml: string) => [...xml.matchAll(/<w:instrText[^>]*> (REF [^<]*) </g)].map(([, code]) => code);
  const chapters =
    '<h1 id="aim">目的</h1><table id="counts"><caption>件数</caption><tbody><tr><td>1</td></tr></tbody></table>';

  test('is a field with its words; to a table it shows label and number', async () => {
    const made = await make(`<p><a href="#aim">目的</a>と<a href="#counts">件数</a></p>${chapters}`);
    const xml = made.part('document');
    expect(fields(xml)).toEqual(['REF _aim \\h', 'REF _counts_number \\h']);
    expect(made.content.paragraphs[0]?.text).toBe('目的と表1');
    expect(xml).toContain('w:name="_aim"');
    expect(xml).toContain('w:name="_counts_number"');
  });

  test('in words of its own is a link', async () => {
    const xml = await documentOf(`<p><a href="#aim">ここ</a></p>${chapters}`);
    expect(fields(xml)).toEqual([]);
    expect(xml).toContain('<w:hyperlink w:history="1" w:anchor="_aim"');
  });
});

describe('a heading', () => {
  test('has the built-in style, whose list is linked to it', async () => {
    const made = await make('<h1>一</h1><h2>二</h2><h3>三</h3><h4>四</h4>');
    expect(made.content.paragraphs.map(({ style }) => style)).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4']);
    const numbering = made.part('numbering');
    const list = /<w:abstractNum (?:(?!<\/w:abstractNum>).)*Heading1.*?<\/w:abstractNum>/s.exec(numbering)?.[0] ?? '';
    expect(list).toContain('<w:multiLevelType w:val="multilevel"/>');
    expect([...list.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading4',
    ]);
    expect([...list.matchAll(/<w:numFmt w:val="(\w+)"/g)].slice(0, 4).map(([, form]) => form)).toEqual([
      'decimalFullWidth',
      'decimalFullWidth',
      'decimal',
      'aiueoFullWidth',
    ]);
    expect(made.part('styles')).toMatch(
      /w:styleId="Heading2".*?<w:numPr><w:ilvl w:val="1"\/>.*?<w:outlineLvl w:val="1"\/>/s,
    );
  });

  test('of an annex is in the list of annexes', async () => {
    const { content } = await make('<h1>一</h1><section data-role="annex"><h1>別</h1></section>');
    expect(content.paragraphs.map(({ numbering }) => numbering !== undefined)).toEqual([false, true]);
  });
});

describe('a table', () => {
  const table = (rows: string, attributes = '') =>
    `<table${attributes}><thead><tr><th>a</th><th>b</th></tr></thead><tbody>${rows}</tbody></table>`;

  test('repeats its head, tears no row, and has columns of fixed width over the whole text', async () => {
    const xml = await documentOf(table('<tr><td>x</td><td>y</td></tr>', ' data-widths="25 75"'));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    const [left = 0, right = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect([left + right, left / (left + right)]).toEqual([9072, 0.25]);
  });

  test('sets columns of numbers to the right, and no others', async () => {
    const xml = await documentOf(table('<tr><td>1</td><td>12</td></tr><tr><td>2</td><td>1,300</td></tr>'));
    expect(xml.match(/<w:jc w:val="right"\/>/g)).toHaveLength(3);
  });

  test('knows cells that reach over rows and columns', async () => {
    const { content, part } = await make(
      table('<tr><td rowspan="2">x</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan="2">z</td></tr>'),
    );
    expect(content.tables[0]?.map((row) => row.length)).toEqual([2, 2, 2, 1]);
    expect(part('document')).toContain('<w:vMerge w:val="restart"/>');
    expect(part('document')).toContain('<w:gridSpan w:val="2"/>');
  });

  test('keeps a row that sums up with the row above it, and a note on the table with both', async () => {
    const sums = table(
      '<tr><td>x</td><td><p>y</p></td></tr><tr><td colspan="2">sum</td></tr>' +
        '<tr><td>z</td><td>w</td></tr><tr><td colspan="2">total</td></tr>',
    );
    const kept = async (html: string) =>
      [...(await documentOf(html)).matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:keepNext\/>.*?<\/w:p>/g)].map(([paragraph]) =>
        [...paragraph.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, words]) => words).join(''),
      );
    expect(await kept(`${sums}<p>after</p>`)).toEqual(['x', 'y', 'z', 'w']);
    expect(await kept(`${sums}<p data-role="note">note</p>`)).toEqual(['x', 'y', 'z', 'w', 'total', '']);
    expect(await kept(`${table('<tr><td>x</td><td>y</td></tr>')}<p data-role="note">note</p>`)).toEqual([]);
  });

  test('is numbered by a field in its caption, which stays with it', async () => {
    const { content, part } = await make(
      `${table('<tr><td>x</td><td>y</td></tr>').replace('<thead>', '<caption>件数</caption><thead>')}`,
    );
    expect(content.paragraphs[0]).toMatchObject({ style: 'Caption', text: '表1\u3000件数' });
    expect(part('document')).toContain('SEQ 表 \\* ARABIC');
  });
});

describe('a page', () => {
  test('can lie on its side for a section at the top', async () => {
    const xml = await documentOf('<p>a</p><section data-orientation="landscape"><p>b</p></section><p>c</p>');
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual(['portrait', 'landscape', 'portrait']);
  });

  test('cannot turn inside a section', async () => {
    const html = '<section><section data-orientation="landscape"><p>b</p></section></section>';
    await expect(make(html)).rejects.toThrow('a landscape section cannot stand in another section');
  });

  test('has a grid of lines in Japanese, page numbers in its footer, and no question at opening', async () => {
    const made = await make('<p>a</p>');
    expect(made.part('document')).toContain('<w:docGrid w:type="lines" w:linePitch="365"/>');
    expect(made.part('footer1')).toMatch(/PAGE.*NUMPAGES/s);
    expect(made.part('settings')).not.toContain('updateFields');
    expect(await documentOf('<p>a</p>', 'en')).not.toContain('w:docGrid w:type="lines"');
  });
});

describe('marks in running text', () => {
  test('notes become footnotes', async () => {
    const html = '<p>a<sup data-note="n"></sup></p><ol data-role="note"><li id="n">出典</li></ol>';
    const made = await make(html);
    expect(made.part('document')).toContain('<w:footnoteReference w:id="1"/>');
    expect(made.part('footnotes')).toContain('出典');
    expect(made.content.paragraphs).toHaveLength(1);
  });

  test('edits become tracked changes with the author and date that they name', async () => {
    const xml = await documentOf(
      '<p><ins data-author="A" datetime="2024-10-01">b</ins><del data-author="A" datetime="2024-10-01">c</del></p>',
    );
    expect(xml).toMatch(/<w:ins [^>]*w:author="A"[^>]*w:date="2024-10-01T00:00:00Z"/);
    expect(xml).toMatch(/<w:del [^>]*>.*?<w:delText[^>]*>c</s);
  });

  test('links lead to bookmarks or outside', async () => {
    const made = await make('<h2 id="x">a</h2><p><a href="#x">b</a> <a href="https://example.org/">c</a></p>');
    expect(made.part('document')).toContain('w:anchor="_x"');
    expect(made.part('document')).toContain('<w:bookmarkStart w:name="_x"');
    expect(made.part('document')).toContain('r:id="rIdLink1"');
  });

  test('readings stand above their word', async () => {
    expect(await documentOf('<p><ruby>絆<rt>きずな</rt></ruby></p>')).toMatch(
      /<w:ruby>.*<w:rt>.*きずな.*<w:rubyBase>.*絆/s,
    );
  });
});

test('pictures keep their alternative text and lead out of no folder', async () => {
  const xml = await documentOf(
    '<figure><img src="two-pillars/media/harbour.png" alt="港"><figcaption>朝</figcaption></figure>',
  );
  expect(xml).toMatch(/<wp:docPr [^>]*id="1"/);
  expect(xml).toContain('descr="港"');
  await expect(make('<p><img src="../secret.png" alt=""></p>')).rejects.toThrow('cannot be the value of "src"');
});
