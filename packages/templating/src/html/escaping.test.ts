import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal, refusalOfAll, render, renderAll } from '../../test/describe.ts';
import { writeTemplates } from '../../test/write-templates.ts';
import { escapeHtml, safeHtml } from '../helpers/template-helper.ts';
import { createTemplates } from '../templates.ts';

const EVIL = `<script>alert(1)</script>{{title}}"' onload=x \`&amp;`;

test('a value never becomes markup, in text or in an attribute with quotes', () => {
  expect(render('<p title="{{x}}" lang=\'{{x}}\'>{{x}}</p>', { x: EVIL })).not.toMatch(
    /<script|title="[^"]*"[^ >]|{{title}}.*<\/p><p/,
  );
  expect(render('<a title="{{x}}">', { x: '"><b>' })).toBe('<a title="&quot;&gt;&lt;b&gt;">');
  expect(render("<a title='{{x}}'>", { x: "' onclick='x" })).toBe("<a title='&#x27; onclick&#x3D;&#x27;x'>");
  expect(render('{{x}}', { x: '{{y}}' })).toBe('{{y}}');
});

test('any text in data leaves the markup around it as it is', () => {
  const template = '<p id="{{x}}" class=\'{{x}}\'>{{x}}</p><i></i>';
  const templates = createTemplates({ folder: writeTemplates({ page: template }) });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (x) => {
      const html = templates.render('page', { x });
      expect(html.match(/[<>]/g)).toEqual(['<', '>', '<', '>', '<', '>', '<', '>']);
      expect(html.match(/["']/g)).toEqual(['"', '"', "'", "'"]);
    }),
  );
});

describe('places where escaping does not protect are refused when the template is compiled', () => {
  test.each([
    ['<script>{{x}}</script>', 'inside <script>'],
    ['<style>p { color: {{x}} }</style>', 'inside <style>'],
    ['<STYLE>{{#if x}}{{x}}{{/if}}</STYLE>', 'inside <style>'],
    ['<{{x}}>', 'inside a tag'],
    ['<h{{x}}>', 'inside a tag'],
    ['<p {{x}}>', 'inside a tag'],
    ['<p {{x}}="y">', 'inside a tag'],
    ['<p class={{x}}>', 'in the attribute "class" without quotes'],
    ['<p class=a{{x}}>', 'in the attribute "class" without quotes'],
    ['<p onclick="{{x}}">', 'in the attribute "onclick", which runs'],
    ['<iframe srcdoc="{{x}}">', 'in the attribute "srcdoc", which runs'],
    ['<p {{#if x}}class={{x}}{{/if}}>', 'in the attribute "class" without quotes'],
    ['<script></style>{{x}}</script>', 'inside <script>'],
  ])('%s', (template, where) => {
    const message = refusal(template, { x: 'x' });
    expect(message).toContain('template/unsafe-place');
    expect(message).toContain(where);
  });

  test.each([
    '<p class="a{{#if x}} b {{x}}{{/if}}"{{#if x}} lang="{{x}}"{{/if}}>{{x}}</p>',
    '<!-- {{x}} --><br/>{{x}} a < b <3 {{x}}',
    '<style>p > a { content: "<" }</style><p data-a=\'{{x}}\' hidden>{{x}}',
    '<!DOCTYPE html><html lang="{{x}}"><title>{{x}}</title>',
    "<p class=plain title='{{x}}'>{{x}}</p>",
    '<input value = "{{x}}" disabled/>{{x}}',
  ])('%s is fine', (template) => {
    expect(refusal(template, { x: 'x' })).toContain('rendered: ');
  });

  test('a partial is followed from where it is called', () => {
    const partial = 'a { color: {{x}} }';
    expect(refusalOfAll({ page: '<style>{{> css this}}</style>', css: partial }, { x: 'x' })).toContain('css.hbs:1:12');
    expect(renderAll({ page: '<p>{{> css this}}</p>', css: partial }, { x: 'x' })).toContain('a { color: x }');
    expect(refusalOfAll({ page: '<p class="{{> css this}}">', css: 'a' })).toContain(
      'a partial stands inside an attribute',
    );
  });

  test('every branch leaves the markup where it found it', () => {
    expect(refusal('{{#if x}}<p class="{{/if}}{{x}}">', { x: 'x' })).toContain('half of a tag, a quote or a comment');
    expect(refusal('<p{{#if x}}>{{else}} a{{/if}}{{x}}>', { x: 'x' })).toContain('half of a tag');
  });
});

test('triple braces are refused', () => {
  const refused = 'template/raw-output: "{{{x}}}" would print its value as markup';
  expect(refusal('<p>{{{x}}}</p>', { x: 'x' })).toContain(`page.hbs:1:4 ${refused}`);
  expect(refusal('{{&x}}', { x: 'x' })).toContain('template/raw-output');
});

describe('addresses', () => {
  test.each(['https://www.mofa.go.jp/?a=b', 'mailto:a@b.jp', '#part'])('%s may be linked to', (x) => {
    expect(render('<a href="{{x}}">', { x })).toBe(`<a href="${escapeHtml(x)}">`);
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001JavaScript:alert(1)',
    'data:text/html,<b>',
    'data:image/png;base64,AA',
    'vbscript:x',
    'file:///etc/passwd',
    'tel:110',
    'https:example.org',
    '//example.org/',
    '/etc/passwd',
    'media/a.png',
    '',
  ])('%j may not', (x) => {
    expect(refusal('<a href="{{x}}">', { x })).toContain('template/unprintable: "x" cannot be printed');
    expect(refusal('<svg><a xlink:href="{{x}}{{y}}">', { x, y: 'javascript:1' })).toContain('no address');
  });

  test('behind their beginning are what they are', () => {
    expect(render('<a href="#{{x}}">', { x: 'javascript:1' })).toBe('<a href="#javascript:1">');
  });

  test.each(['media/a.png', '/a:b', 'data:image/png;base64,AA', 'file:///fonts/a.ttf'])('%s may be loaded', (x) => {
    expect(render('<img src="{{x}}">', { x })).toBe(`<img src="${x}">`);
  });

  test.each(['javascript:alert(1)', ' data:text/html,x', 'blob:x', 'ftp://example.org/'])('%j may not', (x) => {
    expect(refusal('<img src="{{x}}">', { x })).toContain('no address that a document may load');
    expect(refusal('<svg><use href="{{x}}">', { x })).toContain('no address that a document may load');
  });
});

describe('helpers of the app', () => {
  const helpers = {
    shout: (text: unknown) => safeHtml(`<b>${escapeHtml(String(text))}</b>`),
    echo: (text: unknown) => String(text),
    css: () => safeHtml('p {}'),
    nothing: () => null as unknown as string,
  };

  test('print markup only through safeHtml', () => {
    expect(render('{{shout x}} {{echo x}}', { x: '<' }, helpers)).toBe('<b>&lt;</b> &lt;');
  });

  test('may fill a style sheet, which values may not', () => {
    expect(render('<style>{{css}}</style>', {}, helpers)).toBe('<style>p {}</style>');
    expect(refusal('<script>{{css}}</script>', {}, helpers)).toContain('template/unsafe-place');
  });

  test('are held to printable results', () => {
    expect(refusal('{{nothing}}', {}, helpers)).toContain('"nothing" cannot be printed: it is absent (null)');
  });

  test('cannot be imitated by data', () => {
    expect(refusal('{{x}}', { x: { toHTML: () => '<b>' } })).toContain('cannot be printed');
  });
});
