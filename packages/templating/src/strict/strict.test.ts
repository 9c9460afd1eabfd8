import { describe, expect, test } from 'vitest';
import { refusal, refusalOfAll, render, renderAll } from '../../test/describe.ts';

const view = {
  title: '協力計画',
  note: null,
  count: 3,
  list: ['a', 'b'],
  items: [
    { title: 'one', lead: { name: 'MOFA' } },
    { title: 'two', lead: null },
  ],
};

describe('a field that the view does not have', () => {
  test('is an error with file, line, column, path and the nearest name', () => {
    expect(refusal('<p>\n  {{titel}}</p>', view)).toBe(
      'page.hbs:2:5 template/unknown-field: the template asks for "titel", which this document does not have\n' +
        'expected: one of: title, note, count, list, items\n' +
        'hint: Did you mean "title"?',
    );
  });

  test.each([
    ['{{#if titel}}x{{/if}}', 'titel', 'title'],
    ['{{#unless titel}}x{{/unless}}', 'titel', 'title'],
    ['{{#each itmes}}x{{/each}}', 'itmes', 'items'],
    ['{{#with titel}}x{{/with}}', 'titel', 'title'],
    ['{{#if (eq titel "x")}}x{{/if}}', 'titel', 'title'],
    ['{{join lst ","}}', 'lst', 'list'],
    ['{{#each items as |item|}}{{item.titel}}{{/each}}', 'item.titel', 'item.title'],
    ['{{#each items}}{{this.titel}}{{/each}}', 'this.titel', 'this.title'],
    ['{{#each items}}{{../titel}}{{/each}}', '../titel', '../title'],
    ['{{#each items}}{{lead.nam}}{{/each}}', 'lead.nam', 'lead.name'],
    ['{{#each items}}{{@root.titel}}{{/each}}', '@root.titel', '@root.title'],
    ['{{#each items}}{{@indx}}{{/each}}', '@indx', '@index'],
    ['{{#if title.jp}}x{{/if}}', 'title.jp', undefined],
  ])('%s', (template, field, nearest) => {
    const message = refusal(template, view);
    expect(message).toContain(`template/unknown-field: the template asks for "${field}"`);
    if (nearest) expect(message).toContain(`Did you mean "${nearest}"?`);
  });

  test('is found at its own line, although Handlebars merges blocks that look alike', () => {
    const template = '{{#with a}}{{x}}{{/with}}\n{{#with b}}{{x}}{{/with}}';
    expect(refusal(template, { a: { x: '1' }, b: { y: '2' } })).toContain('page.hbs:2:14 template/unknown-field');
  });

  test('counts as such when it is undefined or a function', () => {
    expect(refusal('{{x}}', { x: undefined })).toContain('template/unknown-field');
    expect(refusal('{{x}}', { x: () => 'called' })).toContain('template/unknown-field');
  });
});

describe('a field that is absent (null)', () => {
  test('is false for blocks and comparisons, and so is what is asked of it', () => {
    expect(render('{{#if note}}yes{{else}}no{{/if}}', view)).toBe('no');
    expect(render('{{#unless note}}no{{/unless}}', view)).toBe('no');
    expect(render('{{#each note}}x{{else}}none{{/each}}', view)).toBe('none');
    expect(render('{{#with note}}x{{else}}none{{/with}}', view)).toBe('none');
    expect(render('{{#each items}}[{{#if lead.name}}{{lead.name}}{{/if}}]{{/each}}', view)).toBe('[MOFA][]');
    expect(render('{{#if (and note (eq note.text "x"))}}x{{else}}no{{/if}}', view)).toBe('no');
  });

  test('is never printed as nothing', () => {
    expect(refusal('a {{note}}', view)).toBe(
      'page.hbs:1:5 template/unprintable: "note" cannot be printed: it is absent (null)\n' +
        'hint: Ask for it first: {{#if note}}...{{/if}}',
    );
    expect(refusal('{{#each items}}{{lead.name}}{{/each}}', view)).toContain('"lead.name" cannot be printed');
  });
});

describe('values that are no text', () => {
  test.each([
    ['{{items}}', 'it is a list', '{{#each items}}...{{/each}}'],
    ['{{#with items.[0]}}{{lead}}{{/with}}', 'it holds several fields', 'Print one: {{lead.name}}'],
    ['{{yes}}', 'it is true or false, not a text', '{{#if yes}}...{{/if}}'],
    ['{{nan}}', 'it is NaN', 'Let the view give a text'],
  ])('%s is refused', (template, problem, advice) => {
    const message = refusal(template, { ...view, yes: true, nan: Number.NaN });
    expect(message).toContain(`cannot be printed: ${problem}`);
    expect(message).toContain(advice);
  });

  test('numbers are printed, zero too', () => {
    expect(render('{{count}} {{zero}}', { count: 3, zero: 0 })).toBe('3 0');
  });

  test('a loop needs a list', () => {
    expect(refusal('{{#each title}}x{{/each}}', view)).toContain(
      'helper "#each" cannot do this: "協力計画" is no list',
    );
    expect(refusal('{{#each map}}x{{/each}}', { map: { a: 1 } })).toContain('a map is no list');
  });
});

test('only own fields of plain data are seen', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'constructor.name']) {
    expect(refusal(`{{${name}}}`, view)).toContain('template/unknown-field');
    expect(refusal(`{{#if ${name}}}x{{/if}}`, view)).toContain('template/unknown-field');
  }
  class Secret {
    get token() {
      return 'secret';
    }
  }
  expect(refusal('{{token}}', new Secret())).toContain('template/unknown-field');
  expect(render('{{items.length}} {{list.[1]}}', view)).toBe('2 b');
});

describe('partials', () => {
  test('get a context and named values, and nothing else', () => {
    const templates = {
      page: '{{#each items}}{{> parts/item this suffix=../title}}{{/each}}',
      'parts/item': '<li>{{title}}/{{suffix}}</li>',
    };
    expect(renderAll(templates, view)).toBe('<li>one/協力計画</li><li>two/協力計画</li>');
  });

  test('can live on named values alone', () => {
    expect(renderAll({ page: '{{> part title="a" of=title}}', part: '{{title}} {{of}}' }, view)).toBe('a 協力計画');
    expect(refusalOfAll({ page: '{{> part of=title}}', part: '{{title}}' }, view)).toContain('expected: one of: of');
  });

  test('without a context have nothing to read from', () => {
    expect(refusalOfAll({ page: '{{> part}}', part: '{{title}}' }, view)).toBe(
      'part.hbs:1:3 template/syntax: this is not a valid template: there is nothing to read "title" from\n' +
        'hint: The caller gives this partial no context: call it as {{> part this}}',
    );
    expect(renderAll({ page: '{{> part}}', part: '<hr>' }, view)).toBe('<hr>');
  });

  test('with a block print it with the context they hand on', () => {
    const templates = {
      page: '{{#> frame this}}<p>{{title}}</p>{{/frame}}',
      frame: '<main>{{> @partial-block this}}</main>',
    };
    expect(renderAll(templates, view)).toBe('<main><p>協力計画</p></main>');
  });

  test('may call themselves; without an end they are refused', () => {
    const tree = { name: 'a', children: [{ name: 'b', children: [] }] };
    const node = '{{name}}({{#each children}}{{> node this}}{{/each}})';
    expect(renderAll({ page: '{{> node this}}', node }, tree)).toBe('a(b())');
    expect(refusalOfAll({ page: '{{> page this}}' }, view)).toContain('call each other without end');
  });

  test('report mistakes in their own file', () => {
    expect(refusalOfAll({ page: '\n\n{{> part this}}', part: 'a\n{{titel}}' }, view)).toContain('part.hbs:2:3');
  });
});

test('chains of conditions are checked in every branch that is reached', () => {
  const template = '{{#if note}}a{{else if (eq count 3)}}b{{else}}{{gone}}{{/if}}';
  expect(render(template, view)).toBe('b');
  expect(refusal(template, { ...view, count: 4 })).toContain('"gone"');
});

test('a step out of the template is refused', () => {
  expect(refusal('{{../title}}', view)).toContain('leave out one "../"');
});

test('names of helpers are no trap: a block parameter hides them, and this. reaches the field', () => {
  expect(render('{{#each list as |not|}}{{not}}{{/each}}{{this.join}}', { ...view, join: 'J' })).toBe('abJ');
});
