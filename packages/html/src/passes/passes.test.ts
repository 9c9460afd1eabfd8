import { describe, expect, test } from 'vitest';
import { pass, read } from '../../test/read.ts';
import { fillContents, listContents } from './contents.ts';
import { resolveReferences } from './cross-references.ts';
import { numberNotes } from './footnotes.ts';
import { numberHeadings } from './number-headings.ts';
import { DECIMAL_NUMBERING, formatNumber, OFFICIAL_NUMBERING, OUTLINE_NUMBERING } from './numbering-schemes.ts';
import { applyPasses } from './pass.ts';

const OUTLINE = `
<h1 data-role="title">計画</h1>
<section data-role="toc"><h2>目次</h2></section>
<h2 id="aim">目的</h2>
<h2>取組</h2><h3>防災</h3><h4>訓練</h4><h3>保健</h3>
<h2>評価</h2><h3>指標</h3>
<section data-role="annex"><h2>別紙</h2></section>`;

describe('numbers of headings', () => {
  test('stand in the heading, begin anew below each heading, and leave out title, contents and annexes', () => {
    expect(pass(OUTLINE, numberHeadings({ scheme: OFFICIAL_NUMBERING }))).toBe(
      [
        '<h1 data-role="title">計画</h1>',
        '<section data-role="toc">\n<h2>目次</h2>\n</section>',
        '<h2 id="aim"><span data-role="number">第1　</span>目的</h2>',
        '<h2><span data-role="number">第2　</span>取組</h2>',
        '<h3><span data-role="number">1　</span>防災</h3>',
        '<h4><span data-role="number">(1)　</span>訓練</h4>',
        '<h3><span data-role="number">2　</span>保健</h3>',
        '<h2><span data-role="number">第3　</span>評価</h2>',
        '<h3><span data-role="number">1　</span>指標</h3>',
        '<section data-role="annex">\n<h2>別紙</h2>\n</section>',
      ].join('\n'),
    );
  });

  test('can begin at another level; levels below the scheme stay without', () => {
    const html = '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>';
    expect(pass(html, numberHeadings({ scheme: OUTLINE_NUMBERING, top: 1 }))).toBe(
      '<h1><span data-role="number">I. </span>a</h1>\n<h2><span data-role="number">A. </span>b</h2>\n' +
        '<h3><span data-role="number">1. </span>c</h3>\n<h4>d</h4>',
    );
  });

  test.each([
    [OFFICIAL_NUMBERING, [1, 2, 3, 4], 'エ'],
    [OFFICIAL_NUMBERING, [1, 1, 1, 47], 'アア'],
    [DECIMAL_NUMBERING, [2, 1, 3], '2.1.3'],
    [OUTLINE_NUMBERING, [49], 'XLIX.'],
    [OUTLINE_NUMBERING, [1, 27], 'AA.'],
  ])('%# are counted in their own signs', (scheme, counts, expected) => {
    expect(formatNumber(scheme, counts)).toBe(expected);
  });
});

describe('references', () => {
  test('that are empty say what their target is called', () => {
    const html =
      '<h2 id="a">目的</h2><p>see <a href="#a"></a>, <a href="#t"></a> and <a href="#a">above</a></p>' +
      '<table id="t"><caption>表１</caption><tbody><tr><td>x</td></tr></tbody></table>';
    expect(pass(html, numberHeadings({ scheme: OFFICIAL_NUMBERING }), resolveReferences())).toContain(
      '<p>see <a href="#a">第1</a>, <a href="#t">表１</a> and <a href="#a">above</a></p>',
    );
    expect(pass(html, resolveReferences())).toContain('see <a href="#a">目的</a>');
  });

  test('without a target are errors with the nearest id', () => {
    const html = '<h2 id="aims">a</h2>\n<p>x <a href="#aim">b</a></p>\n<p id="p">y <a href="#p"></a></p>';
    expect(pass(html, resolveReferences())).toBe(
      'no document\n' +
        '2:6 html/broken-reference: nothing in the document has the id "aim"\n' +
        '3:13 html/syntax: this is not valid HTML: the link to "#p" is empty and its target has no title',
    );
  });
});

describe('notes', () => {
  const notes = '<ol data-role="note"><li id="x">X</li><li id="y">Y</li><li id="z">Z</li></ol>';

  test('are numbered and sorted as the text refers to them', () => {
    const html = `<p>a<sup data-note="z"></sup> b<sup data-note="x"></sup> c<sup data-note="z"></sup></p><p>d<sup data-note="y"></sup></p>${notes}`;
    expect(pass(html, numberNotes({ prefix: '注' }), resolveReferences())).toBe(
      '<p>a<sup data-note="z"><a href="#z">注1</a></sup> b<sup data-note="x"><a href="#x">注2</a></sup> c<sup data-note="z"><a href="#z">注1</a></sup></p>\n' +
        '<p>d<sup data-note="y"><a href="#y">注3</a></sup></p>\n' +
        '<ol data-role="note"><li id="z">Z</li><li id="x">X</li><li id="y">Y</li></ol>',
    );
  });

  test('that nothing refers to are a warning, references without a note an error', () => {
    expect(pass(`<p>a<sup data-note="y"></sup></p>\n${notes}`, numberNotes())).toBe(
      '<p>a<sup data-note="y"><a href="#y">1</a></sup></p>\n' +
        '<ol data-role="note"><li id="y">Y</li><li id="x">X</li><li id="z">Z</li></ol>\n' +
        '2:22 html/unused-note: nothing in the text refers to the note "x"\n' +
        '2:56 html/unused-note: nothing in the text refers to the note "z"',
    );
    expect(pass('<p>a<sup data-note="y"></sup></p>', numberNotes())).toBe(
      'no document\n1:5 html/broken-reference: nothing in the document has the id "y"',
    );
  });
});

describe('contents', () => {
  test('list the numbered headings with links, deeper ones inside', () => {
    const result = pass(OUTLINE, numberHeadings({ scheme: OFFICIAL_NUMBERING }), fillContents(), resolveReferences());
    expect(
      result.slice(result.indexOf('<section data-role="toc">'), result.indexOf('</section>')).replaceAll('\n', ''),
    ).toBe(
      '<section data-role="toc"><h2 id="heading-2">目次</h2><ul>' +
        '<li><a href="#aim">第1 目的</a></li>' +
        '<li><a href="#heading-3">第2 取組</a><ul><li><a href="#heading-4">1 防災</a></li><li><a href="#heading-6">2 保健</a></li></ul></li>' +
        '<li><a href="#heading-7">第3 評価</a><ul><li><a href="#heading-8">1 指標</a></li></ul></li>' +
        '<li><a href="#heading-9">別紙</a></li></ul>',
    );
  });

  test('name headings without readings, marks of notes and deleted words, and never take an id twice', () => {
    const html =
      '<h2><ruby>絆<rt>きずな</rt></ruby>と<del>旧</del><ins>新</ins><sup data-note="n"></sup></h2><h2 id="heading-1">b</h2>' +
      '<ol data-role="note"><li id="n">N</li></ol>';
    const { value } = applyPasses(read(html), [numberNotes(), fillContents()]);
    expect(value && listContents(value.tree)).toEqual([
      { id: 'heading-2', level: 2, number: undefined, words: '絆と新' },
      { id: 'heading-1', level: 2, number: undefined, words: 'b' },
    ]);
  });
});
