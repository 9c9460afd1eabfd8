import { expect, test } from 'vitest';
import { describe } from '../test/read.ts';
import { checkTemplate } from './check-template.ts';

const check = (template: string) => checkTemplate(template, 'letter.hbs').map(describe);

test('what is not in the dialect is found at the line and column of the template', () => {
  const template = [
    '{{#each items as |item|}}',
    '  <tr {{#if item.wide}}class="wide" {{/if}}lang="{{item.language}}">',
    '    <td{{#if (gt item.count 1)}} colspan="{{item.count}}"{{else}} width="3"{{/if}}>{{item.title}}</td>',
    '    {{!-- <div> in a remark --}}<!-- <nav> -->',
    '    <center data-role="{{item.role}}">x</center>',
    '  </tr>',
    '{{/each}}',
  ].join('\n');
  expect(check(template)).toEqual([
    '2:24 html/unknown-attribute: <tr> has no attribute "class"',
    '3:67 html/unknown-attribute: <td> has no attribute "width"',
    '5:5 html/unknown-element: <center> is not part of the dialect',
  ]);
});

test('parts of tables and lists are fine on their own, and values in braces are left open', () => {
  expect(check('<td data-role="{{role}}" colspan="{{n}}" id="row-{{id}}">{{> cell this}}</td><li>{{x}}</li>')).toEqual([
    '1:5 html/unknown-attribute: <td> has no attribute "data-role"',
  ]);
  expect(check('<p data-role="{{role}}"><a href="{{url}}">{{{{x}}}}</a></p>')).toEqual([]);
  expect(check('<p data-role="tittle"><a href="ftp://x">x</a></p>')).toEqual([
    '1:4 html/unknown-role: "tittle" is not a role that <p> can have',
    '1:26 html/bad-value: "ftp://x" cannot be the value of "href"',
  ]);
});
