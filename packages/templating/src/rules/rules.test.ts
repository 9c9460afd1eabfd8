import { describe, expect, test } from 'vitest';
import { refusal, refusalOfAll, render } from '../../test/describe.ts';

describe('syntax errors are located and explained', () => {
  test.each([
    ['a\n{{#if x}}b{{/each}}', '2:4', '{{#if}} is closed by {{/each}}'],
    ['a\n  {{#each x}}\nb {{#if y}}{{/if}}\n\n', '2:3', '{{#each}} is never closed'],
    ['日本語の段落です。\n\n<p>あいうえお {{#if x} </p>', '3:17', '"} </p>" is not expected here'],
    ['<p>{{title</p>', '1:6', '"title</p>" is not expected here'],
    ['{{else}}', '1:1', '"{{else}}" is not expected here'],
    ['ok {{ |x}}', '1:7', 'is not expected here'],
  ])('%j', (template, place, problem) => {
    const message = refusal(template, { x: [], y: 1, title: 't' });
    expect(message).toContain(`page.hbs:${place} template/syntax`);
    expect(message).toContain(problem);
  });
});

describe('helpers', () => {
  test.each([
    ['{{shuot x}}', '1:3', 'there is no helper "shuot"'],
    ['{{#each x}}{{#if (equ x 1)}}{{/if}}{{/each}}', '1:19', 'there is no helper "equ"'],
    ['{{#people}}x{{/people}}', '1:4', 'there is no helper "#people"'],
    ['{{#eachh x}}{{/eachh}}', '1:4', 'Did you mean "#each"?'],
    ['{{log x}}', '1:3', 'there is no helper "log"'],
    ['{{lookup x 1}}', '1:3', 'there is no helper "lookup"'],
    ['{{json x}}', '1:3', 'there is no helper "json"'],
    ['{{x.y z}}', '1:3', 'there is no helper "x.y"'],
    ['{{join x sep=","}}', '1:3', 'the helper "join" takes no named values'],
    ['{{#if x y}}{{/if}}', '1:4', 'it takes one value, here are 2'],
    ['{{{{raw}}}}{{x}}{{{{/raw}}}}', '1:5', 'there is no helper "#raw"'],
    ['{{"title"}}', '1:1', 'prints a value that is written out'],
  ])('%s', (template, place, problem) => {
    const message = refusal(template, { x: [] });
    expect(message).toContain(`page.hbs:${place} template/`);
    expect(message).toContain(problem);
  });

  test.each([
    ['{{#if (eq a "x")}}1{{/if}}{{#if (ne a "x")}}2{{/if}}', '1'],
    ['{{#if (and a n)}}1{{/if}}{{#if (and a e)}}2{{/if}}{{#if (or e a)}}3{{/if}}{{#if (or e z)}}4{{/if}}', '13'],
    ['{{#if (not e)}}1{{/if}}{{#if (not a)}}2{{/if}}', '1'],
    ['{{#if (gt n 2)}}1{{/if}}{{#if (gt l.length 2)}}2{{/if}}', '1'],
    ['{{join l " · "}}', 'p · &lt;q'],
  ])('%s', (template, result) => {
    expect(render(template, { a: 'x', n: 3, z: 0, e: [], l: ['p', '<q'] })).toBe(result);
  });

  test('say where they fail', () => {
    expect(refusal('a\n{{#if (gt a 2)}}{{/if}}', { a: '3' })).toContain(
      'page.hbs:2:7 template/helper-failed: the helper "gt" cannot do this: "3" is no number',
    );
    expect(refusal('{{join l 1}}', { l: [] })).toContain('1 is no text');
    expect(refusal('{{#if (eq l)}}{{/if}}', { l: [] })).toContain('it takes two values, here are 1');
  });
});

describe('partials', () => {
  test('that are missing name the nearest', () => {
    const templates = { page: '<p>\n{{> briefing/parts/haeder this}}', 'briefing/parts/header': '' };
    expect(refusalOfAll(templates)).toBe(
      'page.hbs:2:5 template/missing-partial: there is no partial "briefing/parts/haeder"\n' +
        'hint: Did you mean "briefing/parts/header"?',
    );
  });

  test('are missing even where they would not be called', () => {
    expect(refusal('{{#if no}}{{> gone this}}{{/if}}', { no: false })).toContain('there is no partial "gone"');
  });

  test('are named in the template, in a file of their own', () => {
    expect(refusal('{{> (join x "")}}', { x: [] })).toContain('the name of a partial is computed');
    expect(refusal('{{#*inline "x"}}a{{/inline}}{{> x}}')).toContain('partials inside a template are not used here');
  });
});
