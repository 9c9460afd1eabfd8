import { expect, it } from 'vitest';
import { escapeJson, forTerminal } from './for-terminal.ts';

it.each([
  ['a\u001b]0;title\u0007b', 'a\ufffd]0;title\ufffdb'],
  ['a\u001b[2Jb\u009b2J', 'a\ufffd[2Jb\ufffd2J'],
  ['gnp\u202efdp.exe', 'gnp\ufffdfdp.exe'],
  ['\u001b[31mred\u001b[39m\r\u001b[K\tdone\n', '\u001b[31mred\u001b[39m\r\u001b[K\tdone\n'],
  ['記載なし ✓', '記載なし ✓'],
])('%j is written as %j', (text, written) => expect(forTerminal(text)).toBe(written));

it('leaves JSON as it is read, and nothing in it that steers', () => {
  const value = { name: 'a\u001b[2J\u009b\u202e\u007f.xlsx' };
  const json = escapeJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(forTerminal(json)).toBe(json);
});
