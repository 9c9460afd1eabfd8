import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, formatPlace } from '@shinrai/diagnostics';
import { afterAll, describe, expect, test } from 'vitest';
import { houseOf, make, TEMPLATES } from '../../test/make.ts';
import { loadHouse } from './load-house.ts';
import { measurePage } from './page-measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-house-'));
mkdirSync(join(folder, 'drafts', 'house'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const SHIPPED = readFileSync(join(TEMPLATES, 'drafts/house/ja-government.yaml'), 'utf8');

/** What is found in the shipped house style after a change. */
function findingsWith(from: string, to: string): readonly string[] {
  expect(SHIPPED).toContain(from);
  const file = join(folder, 'drafts', 'house', 'ja-government.yaml');
  writeFileSync(file, SHIPPED.replace(from, to));
  return loadHouse(folder, 'ja-government').findings.map(tell);
}

const tell = ({ place, code, message, hint }: Diagnostic) =>
  [`${place ? formatPlace(place).replace(/^.*ja-government/, '') : ''} ${code}: ${message}`, hint]
    .filter(Boolean)
    .join(' / ');

const lineOf = (text: string) => SHIPPED.slice(0, SHIPPED.indexOf(text)).split('\n').length;

describe('a house style', () => {
  test('is shipped for each language', () => {
    expect([houseOf('ja').language, houseOf('en').language]).toEqual(['ja', 'en']);
  });

  test.each([
    ['  size: a4', '  size: a5', '  size: a4', 'shape/unknown-word: "a5" is not one of the words for this'],
    ['  header: 13', '  header: thirteen', '  header: 13', 'shape/wrong-type: expected a number, found "thirteen"'],
    ['  header: 13', '  header: 99', '  header: 13', 'shape/out-of-range: 99 is outside the range'],
    ['grid:', 'gird:', 'grid:', 'shape/unknown-key: "gird" is not a key that is known here / Did you mean "grid"?'],
    ['fill: f2f2f2', 'fill: grey', 'table:\n  rule', 'shape/wrong-form: "grey" is not written as it should be here'],
    ['"{page} / {pages}"', '"{pgae}"', 'footer: {', 'shape/wrong-form: "{pgae}" is not written as it should be here'],
    ['text: 第%1', 'text: 第', 'headings:', 'shape/wrong-form: "第" is not written as it should be here'],
  ])('%s -> %s is found at its line', (from, to, _, expected) => {
    const [finding = ''] = findingsWith(from, to);
    expect(finding).toContain(expected);
    expect(Number(/^\.yaml:(\d+)/.exec(finding)?.[1])).toBe(lineOf(from));
  });

  test('that lacks something says what', () => {
    expect(findingsWith('  header: 13\n', '')[0]).toContain('shape/missing-key: "page" lacks "header"');
  });

  test('that is not there is named', () => {
    expect(loadHouse('/nowhere', 'en-secretariat').findings[0]?.message).toContain(
      '/nowhere/drafts/house/en-secretariat.yaml',
    );
  });

  test('that is no YAML says where', () => {
    expect(findingsWith('page:', 'page: [')[0]).toContain('yaml/syntax');
  });

  test('decides the look and nothing else', async () => {
    const [ja, en] = await Promise.all([
      make('<h1>a</h1><p>b</p>', houseOf('ja')),
      make('<h1>a</h1><p>b</p>', houseOf('en')),
    ]);
    expect(ja.content.paragraphs.map(({ text, style }) => [text, style])).toEqual(
      en.content.paragraphs.map(({ text, style }) => [text, style]),
    );
    expect(ja.part('styles')).toContain('w:eastAsia="BIZ UDPMincho"');
    expect(en.part('styles')).toContain('w:ascii="Cambria"');
    expect(ja.part('styles')).toContain('<w:lang w:val="en-GB" w:eastAsia="ja-JP"/>');
  });
});

test('a turned page is bound at the top', () => {
  const [portrait, landscape] = [measurePage(houseOf('ja'), 'portrait'), measurePage(houseOf('ja'), 'landscape')];
  expect([landscape.width, landscape.height]).toEqual([portrait.height, portrait.width]);
  expect(landscape.margins.top).toBe(portrait.margins.left);
});
