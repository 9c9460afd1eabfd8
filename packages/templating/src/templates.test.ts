import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe } from '../test/describe.ts';
import { writeTemplates } from '../test/write-templates.ts';
import * as templating from './index.ts';
import { createTemplates } from './templates.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(templating).sort()).toEqual([
    'TemplateError',
    'createTemplates',
    'escapeHtml',
    'loadWording',
    'readYaml',
    'safeHtml',
  ]);
});

test('templates are named by their path; what is not listed cannot be read', () => {
  const folder = writeTemplates({
    'briefing/pack': '<h1>{{title}}</h1>{{> shared/foot this}}',
    'shared/foot': '{{title}}',
  });
  const templates = createTemplates({ folder });
  expect(templates.render('briefing/pack', { title: '計画' })).toBe('<h1>計画</h1>計画');
  expect(() => templates.render('briefing/pakc', {})).toThrowError(
    'there is no template "briefing/pakc" (Did you mean "briefing/pack"?)',
  );
  expect(() => templates.render('../secret', {})).toThrowError('there is no template "../secret"');
});

test('an error carries its diagnostic with the line to show', () => {
  const folder = writeTemplates({ page: 'one\n<p>{{titel}}</p>\nthree' });
  const templates = createTemplates({ folder });
  expect(() => templates.render('page', { title: '' })).toThrowError(
    `${folder}/page.hbs:2:6: the template asks for "titel", which this document does not have (Did you mean "title"?)`,
  );
  const thrown = attempt(() => templates.render('page', { title: '' })) as templating.TemplateError;
  expect(thrown.diagnostic.place).toEqual({
    kind: 'template',
    file: `${folder}/page.hbs`,
    line: 2,
    column: 6,
    length: 5,
    source: { first: 1, lines: ['one', '<p>{{titel}}</p>'] },
  });
});

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test('lists in lists go round only so often, in each rendering anew', () => {
  const folder = writeTemplates({
    page: '{{#each a}}{{#each ../b}}{{> inner c=../../c}}{{/each}}{{/each}}',
    inner: '{{#each c}}.{{/each}}',
  });
  const templates = createTemplates({ folder });
  const list = (count: number) => Array.from({ length: count }, () => ({}));
  const render = (count: number) => templates.render('page', { a: list(count), b: list(count), c: list(count) });
  expect([render(100).length, render(100).length, render(100).length]).toEqual([1_000_000, 1_000_000, 1_000_000]);
  expect(() => render(130)).toThrowError('lists in lists go round more than 2000000 times');
});

test('partials that call each other again and again end in a finding', () => {
  const levels = (count: number, calls: number, last: string) =>
    Object.fromEntries(
      Array.from({ length: count + 1 }, (_, at) => [
        `z${at}`,
        at < count ? `{{> z${at + 1} this}}`.repeat(calls) : last,
      ]),
    );
  const render = (files: Record<string, string>) => createTemplates({ folder: writeTemplates(files) }).render('z0', {});
  expect(render(levels(3, 10, 'x'))).toHaveLength(1_000);
  expect(() => render(levels(12, 10, ''))).toThrowError('called more than 300000 times');
  expect(() => render(levels(4, 10, 'x'.repeat(10_000)))).toThrowError('more than 50 million characters');
  expect(() => render(levels(40, 1, 'x'))).toThrowError('partials call each other too often');
});

test('a digest changes with the template and with every partial that it uses, and with nothing else', () => {
  const files = {
    page: '{{> a this}}',
    a: '{{#if x}}{{> b this}}{{/if}}',
    b: 'b',
    other: 'o',
    loop: '{{> loop this}}',
  };
  const digest = (changed: object) =>
    createTemplates({ folder: writeTemplates({ ...files, ...changed }) }).digest('page');
  const first = digest({});
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(digest({})).toBe(first);
  expect(digest({ other: 'changed' })).toBe(first);
  expect(digest({ b: 'changed' })).not.toBe(first);
  expect(digest({ page: '{{> a this}} ' })).not.toBe(first);
  expect(createTemplates({ folder: writeTemplates(files) }).digest('loop')).toMatch(/^[0-9a-f]{64}$/);
});

test('checking compiles everything and reports all files at once, each finding once', () => {
  const folder = writeTemplates({
    good: '<p>{{title}}</p>',
    broken: '{{#if x}}',
    css: '{{x}}',
    one: '<style>{{> css this}}</style>{{> gone}}{{{x}}}',
    two: '<style>{{> css this}}</style>{{shout x}}',
  });
  expect(
    createTemplates({ folder })
      .check()
      .map((finding) => describe(finding).split('\n')[0]),
  ).toEqual([
    'broken.hbs:1:1 template/syntax: this is not a valid template: {{#if}} is never closed',
    'css.hbs:1:1 template/unsafe-place: "{{x}}" stands inside <style>, where a value could become markup',
    'one.hbs:1:34 template/missing-partial: there is no partial "gone"',
    'one.hbs:1:40 template/raw-output: "{{{x}}}" would print its value as markup',
    'two.hbs:1:32 template/unknown-helper: there is no helper "shout"',
  ]);
});

test('a broken template stops those that use it, not the others', () => {
  const folder = writeTemplates({ page: '{{> broken this}}', broken: '{{#if x}}', good: 'good' });
  const templates = createTemplates({ folder });
  expect(templates.render('good', {})).toBe('good');
  expect(() => templates.render('page', { x: 1 })).toThrowError(/broken\.hbs:1:1/);
});

test('templates are read once, so that a build sees one state of the folder', () => {
  const folder = writeTemplates({ page: 'before' });
  const templates = createTemplates({ folder });
  expect(templates.render('page', {})).toBe('before');
  writeFileSync(join(folder, 'page.hbs'), 'after');
  expect(templates.render('page', {})).toBe('before');
});

test('a helper cannot take the name of a layout helper', () => {
  const folder = writeTemplates({});
  expect(() => createTemplates({ folder, helpers: { eq: () => true } })).toThrowError('the helper name "eq" is taken');
});
