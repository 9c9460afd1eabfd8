import { expect, describe as group, test } from 'vitest';
import { describe, faults, read } from '../test/read.ts';
import { parseHtml } from './parse-html.ts';
import { toHtml } from './to-html.ts';

const LETTER = `
<p data-role="number-line">外ア第１号</p>
<p data-role="addressee">関係省庁　御中</p>
<section>
  <h1 data-role="subject" lang="ja">日・ASEAN<br>協力計画</h1>
  <p data-fact="plan.vision">信頼の
    パートナー <em>heart to <strong>heart</strong></em>
    and <ruby>絆<rt>きずな</rt></ruby> <a href="https://example.org/?a=1&amp;b=2">link</a></p>
  <ol start="2"><li>one<ul><li>two</li></ul></li></ol>
  <!-- internal remark -->
  <table data-widths="30 70">
    <caption>表</caption>
    <thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
    <tbody><tr><td colspan="2">&lt;b&gt;</td></tr></tbody>
  </table>
</section>`;

group('a document in the dialect', () => {
  test('is read as written, with white space as it is meant', () => {
    expect(toHtml(read(LETTER).tree)).toMatchInlineSnapshot(`
      "<p data-role="number-line">外ア第１号</p>
      <p data-role="addressee">関係省庁　御中</p>
      <section>
      <h1 lang="ja" data-role="subject">日・ASEAN<br>協力計画</h1>
      <p data-fact="plan.vision">信頼のパートナー <em>heart to <strong>heart</strong></em> and <ruby>絆<rt>きずな</rt></ruby> <a href="https://example.org/?a=1&amp;b=2">link</a></p>
      <ol start="2"><li>one
      <ul><li>two</li></ul></li></ol>
      <table data-widths="30 70"><caption>表</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td colspan="2">&lt;b&gt;</td></tr></tbody></table>
      </section>"
    `);
  });

  test('says the same when it is printed and read again', () => {
    const once = toHtml(read(LETTER).tree);
    expect(toHtml(read(once).tree)).toBe(once);
  });
});

test.each([
  ['<p>日本\n  語</p>', '<p>日本語</p>'],
  ['<p>日本 語</p>', '<p>日本 語</p>'],
  ['<p>日本\nASEAN\nと</p>', '<p>日本 ASEAN と</p>'],
  ['<p> a <em> b </em> c </p>', '<p>a <em>b </em>c</p>'],
  ['<p>a <br> b</p>', '<p>a<br>b</p>'],
  ['<p>𠮷\n野</p>', '<p>𠮷野</p>'],
  ['<p>敬具　</p>', '<p>敬具　</p>'],
  [
    '<p>詳細は\n<a href="#x"></a>\nを参照<sup data-note="n"></sup>\n。</p>',
    '<p>詳細は<a href="#x"></a>を参照<sup data-note="n"></sup>。</p>',
  ],
  ['<p>see\n<a href="#x"></a>\nand</p>', '<p>see <a href="#x"></a> and</p>'],
  ['<p>a <!-- x --> b</p>', '<p>a b</p>'],
  ['<ul><li> a <p> b </p> </li></ul>', '<ul><li>a\n<p>b</p></li></ul>'],
  ['<p>x <img src="a.png" alt=""> y</p>', '<p>x <img src="a.png" alt=""> y</p>'],
  ['<p>\u00a0a\u00a0 b</p>', '<p>\u00a0a\u00a0 b</p>'],
])('white space: %j', (html, expected) => {
  expect(toHtml(read(html).tree)).toBe(expected);
});

group('what is outside the dialect is an error at its place', () => {
  test.each([
    ['<p>a</p>\n<div>b</div>', '2:1 html/unknown-element: <div> is not part of the dialect'],
    ['<body><p>a</p></body>', '1:1 html/unknown-element: <body> is not part of the dialect'],
    ['<script>x</script>', '1:1 html/unknown-element: <script> is not part of the dialect'],
    ['<p class="x">a</p>', '1:4 html/unknown-attribute: <p> has no attribute "class"'],
    ['<p\n  style="x">a</p>', '2:3 html/unknown-attribute: <p> has no attribute "style"'],
    ['<p>a<br onclick="x"></p>', '1:9 html/unknown-attribute: <br> has no attribute "onclick"'],
    ['<p constructor="x">a</p>', '1:4 html/unknown-attribute: <p> has no attribute "constructor"'],
    ['<constructor>a</constructor>', '1:1 html/unknown-element: <constructor> is not part of the dialect'],
    ['<p data-role="adressee">a</p>', '1:4 html/unknown-role: "adressee" is not a role that <p> can have'],
    ['<p data-role="">a</p>', '1:4 html/unknown-role: "" is not a role that <p> can have'],
    ['<h2 data-role="page-break toc">a</h2>', '1:5 html/unknown-role: "toc" is not a role that <h2> can have'],
    ['<p><span data-role="number">1</span></p>', '1:10 html/unknown-role: "number" is not a role that <span> can have'],
    ['<p><a href="javascript:x">a</a></p>', '1:7 html/bad-value: "javascript:x" cannot be the value of "href"'],
    ['<p><a href="tel:110">a</a></p>', '1:7 html/bad-value: "tel:110" cannot be the value of "href"'],
    ['<p><a>a</a></p>', '1:4 html/bad-value: "" cannot be the value of "href"'],
    ['<p><img src="a.png"></p>', '1:4 html/no-alternative: the picture has no alternative text'],
    ['<p><img src="javascript:a" alt=""></p>', '1:9 html/bad-value: "javascript:a" cannot be the value of "src"'],
    [
      '<section data-orientation="wide"></section>',
      '1:10 html/bad-value: "wide" cannot be the value of "data-orientation"',
    ],
    ['<p lang="Japanese!">a</p>', '1:4 html/bad-value: "Japanese!" cannot be the value of "lang"'],
    ['<ul><p>a</p></ul>', '1:5 html/not-allowed-here: <p> cannot stand in <ul>'],
    ['<p>a<ul><li>b</li></ul></p>', '1:5 html/not-allowed-here: <ul> cannot stand in <p>'],
    ['<table><tr><td>a</td></tr></table>', '1:8 html/not-allowed-here: <tr> cannot stand in <table>'],
    ['<em>a</em>', '1:1 html/not-allowed-here: <em> cannot stand in <document>'],
    ['<p><a href="#x">a<a href="#y">b</a></a></p>', '1:18 html/not-allowed-here: <a> cannot stand in <a>'],
    ['text', '1:1 html/text-not-allowed-here: the text "text" cannot stand directly in <document>'],
    [
      '<table>lost<tbody></tbody></table>',
      '1:8 html/text-not-allowed-here: the text "lost" cannot stand directly in <table>',
    ],
    ['<p>a\n<p>b</p>', '1:1 html/syntax: this is not valid HTML: <p> is never closed'],
    ['<p>a</b></p>', '1:5 html/syntax: this is not valid HTML: </b> closes nothing'],
    ['<p><em>a</p>', '1:4 html/syntax: this is not valid HTML: <em> is never closed'],
    ['<p id="a" id="b">x</p>', '1:13 html/syntax: this is not valid HTML: Unexpected duplicate attribute'],
    ['<p id="a">x</p>\n<p id="a">y</p>', '2:1 html/duplicate-id: the id "a" stands twice in the document'],
    ['<h1>a</h1><h3>b</h3>', '1:11 html/heading-skipped: <h3> follows <h1>'],
    [
      '<table><tbody><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
      '1:34 html/syntax: this is not valid HTML: a row fills 2 columns, the first row of the table 1',
    ],
    [
      '<table data-widths="50 40"><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      '1:1 html/bad-value: "50 40" cannot be the value of "data-widths"',
    ],
  ])('%j', (html, message) => {
    expect(faults(html).join('\n')).toContain(message);
    expect(parseHtml(html, 'x').value).toBeUndefined();
  });

  test('a finding shows its line and helps to mend it', () => {
    const [finding] = parseHtml('<p>\n  <spam>a</spam>\n</p>', 'letter.html').findings;
    expect(finding?.hint).toBe('Did you mean <span>?');
    expect(finding?.place).toEqual({
      kind: 'template',
      file: 'letter.html',
      line: 2,
      column: 3,
      length: 6,
      source: { first: 1, lines: ['<p>', '  <spam>a</spam>'] },
    });
  });

  test('all of it is told at once, from top to bottom', () => {
    expect(
      faults('<div>\n<p class="a">\n<blink>x</blink></p></div>').map((line) => line.split(':', 3).join(':')),
    ).toEqual([
      expect.stringContaining('1:1 html/unknown-element'),
      expect.stringContaining('2:4 html/unknown-attribute'),
      expect.stringContaining('3:1 html/unknown-element'),
    ]);
  });
});

test('cells that reach over rows and columns are counted', () => {
  const table =
    '<table><tbody><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>';
  expect(parseHtml(table, 'x').findings.map(describe)).toEqual([]);
});

test.each([
  ['elements in each other', '<b>'.repeat(8_000)],
  ['elements that are closed, too', `${'<ul><li>'.repeat(2_000)}<b>x</b>${'</li></ul>'.repeat(2_000)}`],
  ['elements that are never closed', '<p>'.repeat(8_000)],
  ['attributes on one line', `<p ${Array.from({ length: 30_000 }, (_, at) => `a${at}="1"`).join(' ')}>x</p>`],
  ['one attribute again and again', `<p ${'a="1" '.repeat(60_000)}>x</p>`],
  ['tags without end', '<p>x</p>'.repeat(250_001)],
  ['one id', '<p id="a">x</p>\n'.repeat(8_000)],
])('of a flood, some is told, and little of its lines: %s', (_, html) => {
  const { value, findings } = parseHtml(html, 'letter');
  expect(value).toBeUndefined();
  expect(findings.length).toBeLessThan(400);
  expect(JSON.stringify(findings).length).toBeLessThan(2_000_000);
});
