import { judgeOpenXml } from '@shinrai/testing';
import { describe, expect, test } from 'vitest';
import { houseOf, make } from '../../test/make.ts';

const REMARKS = {
  author: '作成メモ',
  date: '2024-10-01',
  words: { inferred: '推定したもの。', 'not-stated': '記載がない。' },
};
const HTML = [
  '<p>担当：<span data-fact="action:a#owners" data-remark="inferred">外務省（推定）</span></p>',
  '<p>再掲：<span data-fact="action:a#owners" data-remark="inferred">外務省（推定）</span></p>',
  '<table><tbody><tr><td><span data-remark="not-stated">記載なし</span></td></tr></tbody></table>',
  '<p>注<sup data-note="n"></sup></p>',
  '<ol data-role="note"><li id="n"><span data-remark="not-stated">記載なし</span></li></ol>',
].join('');

describe('comments for the drafter', () => {
  test('stand once at each fact, in the words of the language, dated by the data', async () => {
    const made = await make(HTML, houseOf('ja'), { remarks: REMARKS });
    const comments = [...made.part('comments').matchAll(/<w:comment ([^>]*)>.*?<w:t[^>]*>([^<]*)</g)];
    const said = ([, attributes, text]: RegExpExecArray) => [
      attributes
        ?.match(/w:(id|author|date)="[^"]*"/g)
        ?.toSorted()
        .join(' '),
      text,
    ];
    expect(comments.map(said)).toEqual([
      ['w:author="作成メモ" w:date="2024-10-01T00:00:00.000Z" w:id="0"', '推定したもの。'],
      ['w:author="作成メモ" w:date="2024-10-01T00:00:00.000Z" w:id="1"', '記載がない。'],
    ]);
    expect(made.part('document')).toMatch(
      /<w:commentRangeStart w:id="0"\/>.*外務省（推定）.*<w:commentRangeEnd w:id="0"\/>/,
    );
    expect(await judgeOpenXml([{ name: 'x.docx', bytes: made.bytes }])).toMatchObject([{ errors: [] }]);
  });

  test('are not there unless there are words for them', async () => {
    const made = await make(HTML);
    expect(made.part('comments')).toBe('');
    expect(made.part('document')).not.toContain('comment');
  });
});
