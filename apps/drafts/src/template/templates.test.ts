import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '@shinrai/html';
import { createTemplates } from '@shinrai/templating';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../test/make.ts';
import { HELPERS } from './helpers.ts';
import { lineToHtml } from './inline-to-html.ts';

const FOLDER = join(TEMPLATES, 'drafts');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));

describe('the templates of drafts', () => {
  test.each(FILES)('%s uses the dialect only', (file) => {
    expect(checkTemplate(readFileSync(join(FOLDER, file), 'utf8'), file)).toEqual([]);
  });

  test('are sound', () => {
    const findings = createTemplates({ folder: TEMPLATES, helpers: HELPERS }).check();
    expect(findings.filter(({ place }) => place && 'file' in place && place.file.includes('/drafts/'))).toEqual([]);
  });
});

test('running text says from which fact it comes, and is never markup', () => {
  const ref = { entity: 'action:x', field: 'title' };
  expect(
    lineToHtml([
      { kind: 'text', value: 'a < b', ref },
      { kind: 'strong', children: [{ kind: 'text', value: '&' }] },
      { kind: 'note', id: 'provisional' },
      { kind: 'gap', reason: 'not-stated', words: '記載なし', ref },
      { kind: 'text', value: '', ref },
    ]),
  ).toBe(
    '<span data-fact="action:x#title">a &lt; b</span><strong>&amp;</strong><sup>†</sup><span data-fact="action:x#title" data-remark="not-stated">記載なし</span>',
  );
});

test('what no document can hold is left out', () => {
  expect(lineToHtml([{ kind: 'text', value: 'a\u0000\u0085\uFFFE\uD800b\tc\u{20BB7}' }])).toBe('ab\tc\u{20BB7}');
});

describe('helpers', () => {
  test('spread columns over what is left', () => {
    expect(HELPERS.spread?.('20', [1, 2, 3], '8')).toBe('20 24 24 24 8');
  });

  test('count what is not there as 0', () => {
    expect(HELPERS.countOf?.([{ value: 'ongoing', count: 2 }], 'ongoing')).toBe(2);
    expect(HELPERS.countOf?.([], 'ongoing')).toBe(0);
  });

  test('find the mark of a name that is not confirmed, however deep it stands', () => {
    expect(HELPERS.hasDagger?.([{ name: [{ kind: 'text' }, { kind: 'note', id: 'provisional' }] }])).toBe(true);
    expect(HELPERS.hasDagger?.([{ name: [{ kind: 'text', value: 'a' }] }])).toBe(false);
  });

  test('refuse what is no line of the view', () => {
    expect(() => HELPERS.inline?.('text')).toThrow('a line of the view');
  });
});
