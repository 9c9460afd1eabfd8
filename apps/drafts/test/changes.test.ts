import { markChanges, parseHtml } from '@shinrai/html';
import { judgeOpenXml, type Settlement, settleDocx } from '@shinrai/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../src/changes/split-words.ts';
import { houseOf, type Made, make } from './make.ts';

const MARKS = { author: '事務局', date: '2024-10-01', splitWords: splitWords('ja') };

function parse(html: string) {
  const { value } = parseHtml(html, 'earlier.html');
  if (!value) throw new Error('the earlier text is not in the dialect');
  return value.tree;
}

const compare = (earlier: string, later: string): Promise<Made> =>
  make(later, houseOf('ja'), { passes: [markChanges({ ...MARKS, earlier: parse(earlier) })] });

/** The last paragraph of a document cannot go: behind a table that goes it is left, and is empty. */
const linesOf = ({ bytes }: Made, settlement: Settlement) => {
  const lines = settleDocx(bytes, settlement);
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
};

/** "Reject all" gives the earlier text, "accept all" the present one, to the letter. */
async function expectBothWays(earlier: string, later: string): Promise<Made> {
  const [marked, before, now] = await Promise.all([compare(earlier, later), make(earlier), make(later)]);
  expect(linesOf(marked, 'reject')).toEqual(linesOf(before, 'accept'));
  expect(linesOf(marked, 'accept')).toEqual(linesOf(now, 'accept'));
  return marked;
}

const marksIn = (made: Made) => made.part('document').match(/<w:(ins|del) /g)?.length ?? 0;

const cell = (inner: string) => `<table><tbody><tr><td>${inner}</td><td>x</td></tr></tbody></table>`;

/** An annex in landscape that speaks of facts. */
const across = (...facts: readonly (readonly [id: string, words: string])[]) =>
  `<section data-orientation="landscape"><h1>別紙</h1>${facts.map(([id, words]) => `<p><span data-fact="event:${id}#name">${words}</span></p>`).join('')}</section>`;

const IS_LONG = process.env.SHINRAI_LONG === '1';

/** The cases whose files are shown to the Open XML SDK: there and back by turns, and in the long form both. */
const JUDGED = ['everything', 'a cell with another list', 'captions', 'a note', 'a picture'];

describe('reject all and accept all give the two texts', () => {
  const made: { name: string; bytes: Uint8Array }[] = [];

  test.each([
    ['words', '<p>約160名が参加した。</p>', '<p>約170名が参加した。</p>'],
    ['a paragraph at the end', '<p>一</p>', '<p>一</p><p>まったく別の話</p>'],
    ['the last paragraph gone', '<p>一</p><p>まったく別の話</p>', '<p>一</p>'],
    ['everything', '<p>まったく別の話</p><p>二つ目</p>', '<p data-role="note">新しい</p>'],
    ['headings', '<h1>総論</h1><p>一</p>', '<h1>序論</h1><h2>経緯</h2><p>一</p>'],
    [
      'lists',
      '<ul><li>甲乙丙</li><li>丁</li></ul>',
      '<ul><li>甲乙丙<ul><li>内</li></ul></li></ul><ol><li>丁</li></ol>',
    ],
    [
      'terms',
      '<dl><dt>担当</dt><dd>外務省</dd></dl>',
      '<dl><dt>担当</dt><dd>総務省</dd><dt>期限</dt><dd>未定</dd></dl>',
    ],
    ['an empty cell that is filled', cell(''), cell('<p>新しい</p><p>段落</p>')],
    ['a cell that is emptied', cell('<p>古い</p><p>段落</p>'), cell('')],
    ['a cell with another list', cell('甲<ul><li>一</li></ul>'), cell('<ul><li>二</li><li>三</li></ul>乙')],
    [
      'captions',
      '<table><caption>甲</caption><tbody><tr><td>a</td></tr></tbody></table>',
      '<table><caption>乙</caption><tbody><tr><td>a</td><td>b</td></tr></tbody></table><p>終</p>',
    ],
    ['a reading', '<p><ruby>絆<rt>きずな</rt></ruby>を結ぶ</p>', '<p>糸を結ぶ</p>'],
    ['a break and a link', '<p>一<br>二</p>', '<p>一 <a href="https://a.example/">外</a></p>'],
    ['a note', '<p>一<sup data-note="n"></sup></p><ol data-role="note"><li id="n">注</li></ol>', '<p>一</p>'],
    [
      'a part that lies across',
      `<p>一</p>${across(['a', '甲乙丙丁'], ['b', '戊'])}`,
      `<p>一</p>${across(['c', '己'], ['b', '戊'], ['d', '庚辛'])}`,
    ],
    ['a part that lies across, as a whole', '<p>一</p>', `<p>一</p>${across(['a', '甲'])}`],
    [
      'a picture',
      '<p>一</p>',
      '<figure><img src="two-pillars/media/harbour.png" alt="港"><figcaption>港</figcaption></figure><p>一</p>',
    ],
  ])('%s', async (name, earlier, later) => {
    const there = await expectBothWays(earlier, later);
    const back = await expectBothWays(later, earlier);
    const turn = made.length % 2 === 0 ? there : back;
    if (JUDGED.includes(name))
      for (const { bytes } of IS_LONG ? [there, back] : [turn]) made.push({ name: `${name}.docx`, bytes });
  });

  test('in files that the Open XML SDK finds no fault with', async () => {
    const verdicts = await judgeOpenXml(made);
    expect(verdicts.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  test('whatever the documents are', async () => {
    const words = fc
      .array(fc.constantFrom('甲', '乙', 'ASEAN ', '160', '年'), { minLength: 1, maxLength: 5 })
      .map((list) => list.join(''));
    const paragraph = words.map((inner) => `<p>${inner}</p>`);
    const list = fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    const inCell = fc.array(fc.oneof(paragraph, list, words), { maxLength: 3 }).map((parts) => parts.join(''));
    const grid = fc
      .array(fc.tuple(inCell, inCell), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table><tbody>${rows.map((row) => `<tr>${row.map((inner) => `<td>${inner}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
      );
    const html = fc
      .array(fc.oneof(paragraph, list, grid), { minLength: 1, maxLength: 4 })
      .map((blocks) => blocks.join(''));
    await fc.assert(
      fc.asyncProperty(html, html, async (earlier, later) => void (await expectBothWays(earlier, later))),
      {
        numRuns: 12,
      },
    );
  });
});

test('no change gives no marks', async () => {
  const html = '<h1>一</h1><p>甲<strong>乙</strong></p><table><tbody><tr><td>a</td></tr></tbody></table>';
  expect(marksIn(await compare(html, html))).toBe(0);
});

test('annexes that speak of other facts than before are marked inside, not printed twice', async () => {
  const [earlier, later] = [across(['a', '甲'], ['b', '乙丙丁']), across(['c', '戊'], ['b', '乙丙丁'])];
  const made = await compare(earlier, later);
  expect(made.part('document').match(/w:orient="landscape"/g)).toHaveLength(1);
  expect(made.content.text.match(/別紙/g)).toHaveLength(1);
});

test('a mark bears author and date, and a number of its own', async () => {
  const xml = (await compare('<p>甲乙丙丁</p><p>戊</p>', '<p>甲乙己丁</p>')).part('document');
  const marks = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]+)" w:date="([^"]+)"/g)];
  expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length);
  expect(new Set(marks.map(([, , author, date]) => `${author} ${date}`))).toEqual(
    new Set(['事務局 2024-10-01T00:00:00Z']),
  );
});

test('a heading that is gone is not in the contents', async () => {
  const contents = '<section data-role="toc"><h1>目次</h1></section>';
  const made = await compare(`${contents}<h1>古い章</h1><p>一</p><h1>章</h1>`, `${contents}<p>一</p><h1>章</h1>`);
  const listed = made.content.paragraphs.filter(({ style }) => style === 'TOC1').map(({ text }) => text);
  expect(listed).toEqual([expect.stringMatching(/^第１\u3000章\t/)]);
});
