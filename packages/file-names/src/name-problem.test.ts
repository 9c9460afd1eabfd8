import { describe, expect, it } from 'vitest';
import { nameProblem, pathProblem } from './name-problem.ts';

describe('nameProblem', () => {
  it.each([
    ...['pack.pdf', 'youth-exchange.yaml', 'console.png', 'com.png', 'com10.png', 'lpt.txt', 'nullable', 'a.con'],
    ...[
      '写真.png',
      '写真（表紙）.jpg',
      '令和６年'.normalize('NFKC'),
      'ภาพ 1.png',
      'ຮູບ.png',
      'résumé.png'.normalize('NFC'),
    ],
    ...['фото', `${'あ'.repeat(65)}.png`],
  ])('has nothing to say of %s', (name) => expect(nameProblem(name)).toBeUndefined());

  it.each([
    ['', 'empty'],
    ...['con', 'PRN', 'Aux.yaml', 'nul.tar.gz', 'COM0', 'com9.x', 'lpt¹', 'LPT³.png', 'con .txt', 'CONIN$'].map(
      (name) => [name, 'device'],
    ),
    ...['a/b', 'a\\b', 'a:b', 'a*', 'a?', '"', '<a>', 'a|b', 'a\u0000', 'a\nb', 'a\ud800'].map((name) => [
      name,
      'not every disk',
    ]),
    ...['.', '..', '.hidden', ' a'].map((name) => [name, 'starts with']),
    ...['a.', 'a ', 'a. .'].map((name) => [name, 'ends with']),
    ['résumé.png'.normalize('NFD'), 'not NFC'],
    ['プ.png'.normalize('NFD'), 'not NFC'],
    ['p\u0430ck.pdf', 'U+0430'],
    ['ο.pdf', 'U+03BF'],
    ['a\u202egnp.exe', 'U+202E'],
    ['a\u200b.png', 'U+200B'],
    ['a\u00a0b', 'U+00A0'],
    ['ｐack.pdf', 'U+FF50'],
    ['写真１.png', 'U+FF11'],
    ['ⅼist', 'U+217C'],
    ['𝐚.png', 'U+1D41A'],
    ['lıst', 'U+0131'],
    ['a／b', 'U+FF0F'],
    ['a∕b', 'U+2215'],
    ['a․exe', 'U+2024'],
    ['あ'.repeat(67), '200 bytes'],
  ])('refuses %j: %s', (name = '', problem) => expect(nameProblem(name)).toContain(problem));
});

describe('pathProblem', () => {
  it.each([
    ['2024/photo.png', undefined],
    ['2024//photo.png', 'it is empty'],
    ['2024/../photo.png', 'it starts with a dot or a space'],
    ['aux/photo.png', 'it is the name of a device on Windows'],
  ])('of %s', (path, problem) => expect(pathProblem(path)).toBe(problem));
});
