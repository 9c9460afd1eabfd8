import { expect, it } from 'vitest';
import { isSafePath } from './path.ts';

it.each(['ja/briefing/pack.pdf', 'en/drafts/minutes/sector/youth-exchange.docx', 'ja/資料.pdf'])('allows %s', (path) =>
  expect(isSafePath(path)).toBe(true),
);

it.each([
  '',
  '/etc/passwd',
  '../x.pdf',
  'ja/../../x.pdf',
  'ja/./x.pdf',
  'ja//x.pdf',
  'ja/',
  'ja\\x.pdf',
  'C:/x.pdf',
  'ja/.shinrai.lock',
  'ja/x\n.pdf',
  'ja/x?.pdf',
  'ja/x.',
  'ja/con.pdf',
  'aux/x.pdf',
  'ja/e\u0301.pdf',
  'ja/p\u0430ck.pdf',
  'ja/x\u202efdp.exe',
  `ja/${'x'.repeat(300)}.pdf`,
])('refuses %j', (path) => expect(isSafePath(path)).toBe(false));
