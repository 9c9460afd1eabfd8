import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { contentOf, isVoid, ROOT } from '../dialect/dialect.ts';
import { TEXT } from '../dialect/elements.ts';
import { readPlain } from './read-plain.ts';

/** Attributes that an element has to have, or may. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  a: ' href="https://example.org/?a=1&amp;b=2"',
  img: ' src="a.png" alt=""',
  td: ' colspan="2"',
  ol: ' start="3" data-role="note"',
  table: ' data-widths="30 70"',
  ins: ' datetime="2024-10-01"\n  data-author="A &lt;B&gt;"',
  p: ' id="x" data-fact="a#b" lang="ja"',
};

const text = fc.constantFrom('信頼', ' a ', '\n  ', '&lt;b&gt; &amp;', '&#x27;&#39;&quot;', '𠮷\u00a0', '>', '"');

/** A text in the dialect, down to a few levels. */
const content = (parent: string, depth: number): fc.Arbitrary<string> => {
  const names = contentOf(parent).filter((name) => name !== TEXT);
  const blank = fc.constantFrom('', '\n', '  ');
  const piece = contentOf(parent).includes(TEXT) ? text : blank;
  if (depth === 0 || names.length === 0) return piece;
  const element = fc.constantFrom(...names).chain((name) => {
    const start = `<${name}${ATTRIBUTES[name] ?? ''}>`;
    return isVoid(name) ? fc.constant(start) : content(name, depth - 1).map((inner) => `${start}${inner}</${name}>`);
  });
  return fc.array(fc.oneof(piece, element), { maxLength: 3 }).map((pieces) => pieces.join(''));
};

/** Only where elements begin is kept of places: nothing else is asked for. */
function bare<T extends Root | Element>(node: T): unknown {
  const children = node.children.map((child) => (child.type === 'element' ? bare(child) : { ...child, position: 0 }));
  const start = node.type === 'element' ? node.position?.start : undefined;
  const place = start && { line: start.line, column: start.column, offset: start.offset };
  const { data: _, position: __, ...rest } = node as Root;
  return { ...rest, children, place };
}

const parsed = (html: string) => bare(fromHtml(html, { fragment: true }));

test('reads the same tree as a parser of HTML, where it reads one', () => {
  fc.assert(
    fc.property(content(ROOT, 4), (html) => {
      const tree = readPlain(html);
      if (tree) expect(bare(tree)).toEqual(parsed(html));
      return tree !== undefined || /<a .*<a /s.test(html);
    }),
  );
});

describe('leaves to the parser and the checks', () => {
  test.each([
    ['what is not closed', '<p>a'],
    ['what closes nothing', '<p>a</p></p>'],
    ['what is not in the dialect', '<div></div>'],
    ['what stands in a wrong place', '<p><p>a</p></p>'],
    ['a link in a link', '<p><a href="#x"><span><a href="#y">a</a></span></a></p>'],
    ['words in a wrong place', '<ul>a</ul>'],
    ['an attribute that is not known', '<p class="a">b</p>'],
    ['an attribute twice', '<p lang="ja" lang="en">b</p>'],
    ['a value that is none', '<p lang="日本語">b</p>'],
    ['an attribute that is missing', '<p><img src="a.png"></p>'],
    ['a role that is not known', '<p data-role="shout">b</p>'],
    ['a comment', '<p>a<!-- b --></p>'],
    ['other quotation marks', "<p lang='ja'>a</p>"],
    ['capitals', '<P>a</P>'],
    ['a reference of another kind', '<p>&eacute;</p>'],
    ['a reference to a sign that cannot be printed', '<p>&#0;</p>'],
    ['an ampersand', '<p>a & b</p>'],
    ['a sign that cannot be printed', '<p>a\u0000</p>'],
    ['other ends of lines', '<p>a\r\nb</p>'],
  ])('%s', (_, html) => {
    expect(readPlain(html)).toBeUndefined();
  });
});
