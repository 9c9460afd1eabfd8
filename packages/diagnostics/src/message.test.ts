import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCatalogue } from '../scripts/catalogue.ts';
import { GENERATED, generateMessages } from '../scripts/generate-messages.ts';
import { CATALOGUE, messages } from './messages.generated.ts';

test('the generated module is what the Markdown files say; else run "pnpm run generate"', () => {
  expect(readFileSync(GENERATED, 'utf8')).toBe(generateMessages());
});

test('every error says what was expected or how to mend it', () => {
  const mute = Object.entries<{ severity: string; expected: readonly string[]; hint: readonly string[] }>(CATALOGUE)
    .filter(([, { severity, expected, hint }]) => severity === 'error' && expected.length + hint.length === 0)
    .map(([code]) => code);
  expect(mute).toEqual(['cli/unexpected-value', 'html/syntax', 'plan/unreadable', 'shape/refused']);
});

describe('holes', () => {
  test('are filled in message, expected and hint', () => {
    expect(messages.templateUnknownField({ field: 'titel', available: ['title', 'text'], nearest: 'title' })).toEqual({
      code: 'template/unknown-field',
      severity: 'error',
      message: 'the template asks for "titel", which this document does not have',
      expected: 'one of: title, text',
      hint: 'Did you mean "title"?',
    });
  });

  test('that stay empty drop the sentence, and the next one is used', () => {
    const finding = messages.referenceUnknownId({ kind: 'area', id: 'sprots', file: 'areas.yaml', known: [] });
    expect(finding.expected).toBe('an id that areas.yaml lists');
    expect(finding.hint).toBe('Add it to areas.yaml, or refer to another');
  });

  test('do not fill what a value brings along', () => {
    expect(messages.shapeEmptyValue({ key: '%key% $& $1' }).message).toBe('"%key% $& $1" has no value');
  });

  test('repeat no more than a thousand characters of what was written', () => {
    const { message } = messages.shapeEmptyValue({ key: 'あ'.repeat(1_000_000) });
    expect(message).toBe(`"${'あ'.repeat(1_000)}…" has no value`);
  });
});

describe('the catalogue refuses', () => {
  const entry = '## date/odd\n\n> odd\n\n- severity: error\n';
  test.each([
    ['a code of another area', 'area.md', entry, 'area.md: date/odd belongs into another file'],
    ['a heading that is no code', 'date.md', '## Odd\n', 'date.md: "## Odd" is not a code such as "date/unknown-form"'],
    ['an entry without message', 'date.md', '## date/odd\n', 'date.md: date/odd has no message line'],
    [
      'an unknown severity',
      'date.md',
      entry.replace('error', 'bad'),
      'date.md: date/odd has no severity of error, warning, info',
    ],
    [
      'an optional hole in a message',
      'date.md',
      entry.replace('> odd', '> %a?%'),
      'date.md: the message of date/odd cannot have an optional hole',
    ],
  ])('%s', (_, file, markdown, problem) => {
    expect(() => parseCatalogue(file, markdown)).toThrow(new Error(problem));
  });
});
