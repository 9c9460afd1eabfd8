import { describe, expect, test } from 'vitest';
import { houseOf, make } from '../../../test/make.ts';

const made = (html: string, language: 'ja' | 'en' = 'ja') => make(html, houseOf(language));
const documentOf = async (html: string, language: 'ja' | 'en' = 'ja') => (await made(html, language)).part('document');

describe('a letter', () => {
  test('has number and date spread over the same room in Japanese, at the left in English', async () => {
    const html = '<p data-role="number-line">事務連絡</p><p data-role="date-line">○年○月○日</p>';
    const styleOf = (xml: string, id: string) =>
      new RegExp(`w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(xml)?.[0] ?? '';
    const [ja, en] = [(await made(html)).part('styles'), (await made(html, 'en')).part('styles')];
    const indentOf = (id: string) => /w:ind w:left="(\d+)"/.exec(styleOf(ja, id))?.[1];
    expect(styleOf(ja, 'Date')).toContain('<w:jc w:val="distribute"/>');
    expect(indentOf('Date')).toBe(indentOf('DocumentNumber'));
    expect(styleOf(en, 'Date')).toContain('<w:jc w:val="left"/>');
  });

  test('numbers its items apart from the lists in them, which do not repeat their form', async () => {
    const html = '<ol data-role="items"><li>依頼内容<ol><li>期限</li></ol></li><li>留意事項</li></ol>';
    const levels = async (language: 'ja' | 'en') =>
      [...(await documentOf(html, language)).matchAll(/w:pStyle w:val="(\w+)"[\s\S]*?w:ilvl w:val="(\d)"/g)].map(
        ([, style, level]) => `${style} ${level}`,
      );
    expect(await levels('ja')).toEqual(['LetterItem 0', 'ListNumber 0', 'LetterItem 0']);
    expect(await levels('en')).toEqual(['LetterItem 0', 'ListNumber2 1', 'LetterItem 0']);
  });

  test('marks blanks as with a pen', async () => {
    const xml = await documentOf('<p>期限：<span data-role="blank" data-fact="plan:x#deadline">○月○日</span></p>');
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>[\s\S]*?○月○日/);
  });
});

test('words that differ from the text beside them are underlined', async () => {
  const xml = await documentOf('<p>約<span data-role="changed">160</span>名</p>');
  expect(xml).toMatch(/<w:u w:val="single"\/>[\s\S]*?160/);
});

test('a plain heading keeps its style and has no number; a question stands on grey', async () => {
  const xml = await documentOf('<h1 data-role="plain">概要</h1><h2 data-role="question">問1</h2>');
  expect([...xml.matchAll(/w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style)).toEqual([
    'Heading1',
    'Heading2',
  ]);
  expect(xml.match(/<w:numId w:val="0"\/>/g)).toHaveLength(2);
  expect(xml).toContain('w:fill="ededed"');
});

test('what is said aloud is set in large type, points included', async () => {
  const xml = await documentOf(
    '<section data-role="speech"><h1 data-role="plain">防災</h1><ul><li>点</li></ul></section>',
  );
  expect([...xml.matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
    'SpeechHeading',
    'SpeechPoint',
  ]);
});

describe('between a table and what follows', () => {
  const table = '<table><tbody><tr><td>甲</td></tr></tbody></table>';

  test('there is an empty line, but not before a new page', async () => {
    const styles = async (html: string) =>
      [...(await documentOf(html)).matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style);
    expect(await styles(`${table}<p>次</p>`)).toEqual(['TableText', 'TableText', 'BodyText']);
    expect(await styles(`${table}<p data-role="page-break">次</p>`)).toEqual(['TableText', 'BodyText']);
  });

  test('the name of a group of rows stays with them', async () => {
    const xml = await documentOf(
      '<table><tbody><tr><th scope="colgroup" colspan="2">青年交流</th></tr><tr><td>甲</td><td>乙</td></tr></tbody></table>',
    );
    expect(xml).toMatch(/w:val="TableHeading"[\s\S]*?青年交流/);
  });
});
