import { expect, it } from 'vitest';
import { survey } from './survey.ts';

const BOUNDS = { objects: 1_000, bytes: 50_000 };
const told = (text: string): string => {
  try {
    survey(Buffer.from(`%PDF-1.7\n${text}`, 'latin1'), BOUNDS);
    return 'read on';
  } catch (fault) {
    return String(fault);
  }
};
const object = (inside: string) => `1 0 obj\n${inside}\nendobj\n`;

it.each([
  ['objects', object('<</Title(an obj)>>').repeat(50) + object('1').repeat(900), 'read on'],
  ['a table with gaps', `${object('1')}xref\n0 9000\n${'0000000001 00000 f \n'.repeat(9_000)}`, 'read on'],
  ['a long stream', object(`<<>>stream\n${'x'.repeat(90_000)}\nendstream`), 'read on'],
  ['very many objects', object('1').repeat(1_100), 'RangeError: it holds more than 1000 objects'],
  ['long objects', object(`[${'1 '.repeat(30_000)}]`), 'RangeError: its objects have more than 0 MB'],
  ['much that is nothing', `${object('1')}${'x '.repeat(80_000)}`, 'RangeError: most of it is no part of a PDF'],
  ['objects that begin only', '1 0 obj\n'.repeat(2_000), 'RangeError: its objects begin and do not end'],
  ['objects in an object', object(' obj'.repeat(200)), 'RangeError: its objects begin and do not end'],
  ['a name without end', object(`/${'A'.repeat(30_000)}`), 'RangeError: it has a name without end'],
])('%s', (_, text, expected) => expect(told(text)).toBe(expected));
