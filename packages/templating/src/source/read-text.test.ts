import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFolder } from './folder.ts';
import { readSettingsText } from './read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-templates-'));
afterAll(() => rmSync(folder, { recursive: true }));

function told(text: string): string | undefined {
  const file = join(folder, 'one.hbs');
  writeFileSync(file, text);
  return readSettingsText(file).findings[0]?.message;
}

it.each([
  ['a template', `{{#if a}}${'<p>{{b}}</p>\n'.repeat(500)}{{/if}}`, undefined],
  ['far too large', ' '.repeat(600_000), 'the file is not read: it is too large'],
  ['entries without end', 'k: 1\n'.repeat(9_000), 'the file is not read: it has too many lines and entries'],
  ['expressions without end', '{{a}}'.repeat(3_100), 'the file is not read: it has too many expressions'],
  ['tags without end', '<p>'.repeat(9_000), 'the file is not read: it has too many tags'],
  [
    'blocks in blocks',
    `${'{{#if a}}'.repeat(70)}${'{{/if}}'.repeat(70)}`,
    'the file is not read: its blocks are nested too deep',
  ],
])('%s', (_, text, expected) => expect(told(text)).toBe(expected));

it.skipIf(process.platform === 'win32')('what never ends is no file', () => {
  symlinkSync('/dev/zero', join(folder, 'two.hbs'));
  expect(readSettingsText(join(folder, 'two.hbs')).findings[0]?.code).toBe('template/too-much');
});

it.skipIf(process.platform === 'win32')('links to folders are not followed', () => {
  const templates = join(folder, 'templates');
  mkdirSync(join(templates, 'parts'), { recursive: true });
  for (const name of ['b.hbs', 'parts/a.hbs', 'parts/a.css']) writeFileSync(join(templates, name), '');
  symlinkSync('/', join(templates, 'parts/root'));
  expect(openFolder(templates).names).toEqual(['b', 'parts/a']);
});
