import fc from 'fast-check';

/** Texts that have broken programs before: markup, formulas, templates, fields, paths, long words, other scripts. */
const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; ]]> <!-- -->',
  '{{constructor.constructor "return 1"}}',
  '{{> briefing/pack}}',
  '=HYPERLINK("http://example.com","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  "'=1",
  'MERGEFIELD x \\* MERGEFORMAT',
  '../../etc/passwd',
  'C:\\con\\aux.txt',
  '%PDF-1.7 endstream endobj',
  'javascript:alert(1)',
  'x'.repeat(120),
  'あ'.repeat(200),
  '１２３，４５６円（約）〜「」『』・※①Ⅳ㈱',
  'O’Brien “quoted” – dashed — and “more”…',
  'línea é ü ñ ç Ž Đ ß',
  '$& $1 $` $' + '{x} %s %n \\u0000 \\0',
  '_x0041_ and _x000D_',
  'null',
  'true',
  '0',
  '1e9999',
  '2024-10-01',
  '記\u3000以上',
];

const WORDS =
  'ASEAN 協力 会合 計画 と の を 強化 する Ministers met in Jakarta and agreed 第21回 2.8兆円 約160名 、 。'.split(' ');

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(words.length % 2 === 0 ? '' : ' '));

/** A text that is not empty, of at most so many characters, without white space around it. */
export const hostileText = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      sentence,
      fc.constantFrom(...NASTY),
      fc.tuple(sentence, fc.constantFrom(...NASTY)).map((two) => two.join(' ')),
    )
    .map((text) => text.slice(0, longest).trim() || '文');
