import { expect, test } from 'vitest';
import { wordRuns } from './word-runs.ts';

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

const marked = (old: string, now: string, language: 'ja' | 'en') =>
  wordRuns(old, now, language)
    .map(({ kind, text }) => MARKS[kind].join(text))
    .join('');

test('Japanese is compared word by word, without spaces to go by', () => {
  expect(
    marked('日本とASEAN各国の青年、約160名が参加する予定。', '日本とASEAN各国の青年など、158名が参加した。', 'ja'),
  ).toBe('日本とASEAN各国の青年[-、約160-]{+など、158+}名が参加[-する予定-]{+した+}。');
  expect(
    marked('首脳会合を1回開催し、約70件の覚書を得た。', '首脳会合を2回開催し、120件を超える覚書を得た。', 'ja'),
  ).toBe('首脳会合を[-1-]{+2+}回開催し、[-約70-]{+120+}件[-の-]{+を超える+}覚書を得た。');
});

test('English keeps the spaces where they are', () => {
  expect(marked('The voyage is to last a month.', 'The voyage lasted a month.', 'en')).toBe(
    'The voyage [-is to last-]{+lasted+} a month.',
  );
});

test('a mention of a figure is one word', () => {
  expect(marked('In all {figure:one} are to take part.', 'In all {figure:one-two} are to take part.', 'en')).toBe(
    'In all [-{figure:one}-]{+{figure:one-two}+} are to take part.',
  );
});

test('sentences with little in common are told as a whole', () => {
  expect(marked('防衛当局間の交流を進める。', '海洋状況把握の訓練に8か国が参加した。', 'ja')).toBe(
    '[-防衛当局間の交流を進める。-]{+海洋状況把握の訓練に8か国が参加した。+}',
  );
});

test('texts of thousands of signs that have little in common, or all in another order, are told as a whole at once', () => {
  const signs = (from: number, step: number, of: number) =>
    Array.from({ length: 2_000 }, (_, at) => String.fromCharCode(from + ((at * at * step) % of))).join('');
  const pairs = [
    [signs(0x4e00, 1, 9_973), signs(0x7500, 1, 9_973)],
    [signs(0x3001, 3, 29), signs(0x3001, 7, 29)],
  ];
  for (let round = 0; round < 20; round += 1) {
    for (const [old = '', now = ''] of pairs)
      expect(wordRuns(old, now, 'ja').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  }
});
