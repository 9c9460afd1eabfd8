import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { read } from '../../../test/read.ts';
import { toHtml } from '../../to-html.ts';
import { applyPasses } from '../pass.ts';
import { markChanges } from './mark-changes.ts';

const splitWords = (text: string) => text.match(/\s+|\w+|[^\s\w]/g) ?? [];

function compare(earlier: string, later: string): Root {
  const options = { earlier: read(earlier).tree, author: 'A', date: '2024-10-01', splitWords };
  const { value } = applyPasses(read(later), [markChanges(options)]);
  if (!value) throw new Error('no document');
  return value.tree;
}

/** The marks in a short form: [-gone-]{+new+}, and -/+ before what is so as a whole. */
function show(tree: Root): string {
  const print = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    const inner = node.children.map(print).join('');
    if (node.tagName === 'ins') return `{+${inner}+}`;
    if (node.tagName === 'del') return `[-${inner}-]`;
    if (['span', 'strong', 'td'].includes(node.tagName)) return node.tagName === 'td' ? `|${inner}` : inner;
    const sign = { inserted: '+', deleted: '-' }[String(node.properties.dataChange)] ?? '';
    return `${sign}<${node.tagName}>${inner}`;
  };
  return (tree.children as ElementContent[]).map(print).join('\n');
}

/** A marked tree with the changes of one kind taken back. */
function settle(tree: Root, dropped: 'inserted' | 'deleted'): string {
  const mark = { inserted: 'ins', deleted: 'del' }[dropped];
  const clean = (node: ElementContent): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === mark || node.properties.dataChange === dropped) return [];
    const children = joinTexts(node.children.flatMap(clean)).filter((child) => !isHollow(child));
    if (['ins', 'del', 'span'].includes(node.tagName)) return children;
    return [{ type: 'element', tagName: node.tagName, properties: {}, children }];
  };
  const children = (tree.children as ElementContent[]).flatMap(clean) as Element[];
  return toHtml({ type: 'root', children });
}

const isHollow = (node: ElementContent) =>
  node.type === 'element' && ['strong', 'em'].includes(node.tagName) && node.children.length === 0;

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.reduce<ElementContent[]>((joined, node) => {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
    return joined;
  }, []);
}

test('thousands of signs in another order are marked as one stretch, at once', () => {
  const signs = (step: number) =>
    Array.from({ length: 2_000 }, (_, at) => '、。・；：'[((at * at * step) % 7) % 5]).join('');
  const [earlier, later] = [signs(3), signs(5)];
  const shown = show(compare(`<p>${earlier}</p>`, `<p>${later}</p>`));
  expect(shown).toBe(`<p>[-${earlier}-]{+${later}+}`);
});

describe('changes', () => {
  test.each([
    [
      'words',
      '<p>the ship takes 160 young people</p>',
      '<p>the ship takes 170 young people</p>',
      '<p>the ship takes [-160-]{+170+} young people',
    ],
    [
      'a paragraph that is new',
      '<p>one and two</p>',
      '<p>one and two</p><p>quite another matter</p>',
      '<p>one and two\n+<p>quite another matter',
    ],
    [
      'a paragraph that is gone',
      '<p>one</p><p>two words</p><p>three</p>',
      '<p>one</p><p>three</p>',
      '<p>one\n-<p>two words\n<p>three',
    ],
    [
      'an item',
      '<ul><li>a b c</li><li>d e f</li></ul>',
      '<ul><li>a b c</li><li>x y z</li><li>d e f</li></ul>',
      '<ul><li>a b c+<li>x y z<li>d e f',
    ],
    [
      'a text that is another',
      '<p>one two three four</p><p>b</p>',
      '<p>five six seven eight</p><p>b</p>',
      '-<p>one two three four\n+<p>five six seven eight\n<p>b',
    ],
    [
      'a fact whose words are others',
      '<p><span data-fact="a#x">one two</span></p>',
      '<p><span data-fact="a#x">six seven</span></p>',
      '<p>[-one two-]{+six seven+}',
    ],
    ['nothing', '<p id="a">a <strong>b</strong></p>', '<p id="b">a <strong>b</strong></p>', '<p>a b'],
    [
      'a look',
      '<p>a long line of words b</p>',
      '<p>a long line of words <strong>b</strong></p>',
      '<p>a long line of words [-b-]{+b+}',
    ],
    [
      'a blank between changes',
      '<p>all of this stays one two</p>',
      '<p>all of this stays six ten</p>',
      '<p>all of this stays [-one two-]{+six ten+}',
    ],
    ['a role', '<p data-role="note">a</p>', '<p>a</p>', '-<p>a\n+<p>a'],
    [
      'a picture',
      '<figure><img src="a.png" alt="a"><figcaption>t</figcaption></figure>',
      '<figure><img src="b.png" alt="b"><figcaption>t</figcaption></figure>',
      '<figure>-<img>+<img><figcaption>t',
    ],
  ])('%s', (_, earlier, later, expected) => {
    expect(show(compare(earlier, later))).toBe(expected);
  });

  const table = (...rows: readonly string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;
  const row = (id: string, words: string) =>
    `<tr><td><span data-fact="sector:s#name">S</span></td><td><span data-fact="action:${id}#title">${words}</span></td></tr>`;

  test('rows are found by what none of the others speaks of', () => {
    expect(
      show(compare(table(row('a', 'first'), row('b', 'second')), table(row('b', 'second of two'), row('c', 'third')))),
    ).toBe('<table><tbody>-<tr>|S|first<tr>|S|second{+ of two+}+<tr>|S|third');
  });

  test('a table with another number of columns is another table', () => {
    const narrow = '<table><tbody><tr><td>a</td></tr></tbody></table>';
    expect(show(compare(narrow, table(row('a', 'a'))))).toBe('-<table><tbody><tr>|a\n+<table><tbody><tr>|S|a');
  });

  test('rows that a cell ties together go and come together', () => {
    const tied = (...cells: readonly string[]) =>
      cells
        .map((cell, at) => `<tr>${at === 0 ? `<td rowspan="${cells.length}">x</td>` : ''}<td>${cell}</td></tr>`)
        .join('');
    expect(show(compare(table(tied('a', 'b')), table(tied('a', 'b', 'c'))))).toBe(
      '<table><tbody>-<tr>|x|a-<tr>|b+<tr>|x|a+<tr>|b+<tr>|c',
    );
  });

  test('terms go and come with what belongs to them', () => {
    expect(
      show(compare('<dl><dt>a</dt><dd>one</dd></dl>', '<dl><dt>a</dt><dd>one two</dd><dt>b</dt><dd>x</dd></dl>')),
    ).toBe('<dl><dt>a<dd>one{+ two+}+<dt>b+<dd>x');
  });

  test('what is gone is neither target nor fact', () => {
    const [gone] = compare('<p id="x"><a href="#x"><span data-fact="a#b">w</span></a></p>', '<p>other</p>').children;
    expect(JSON.stringify(gone)).not.toMatch(/"id"|dataFact|href/);
    expect(gone).toMatchObject({ properties: { dataChange: 'deleted', dataAuthor: 'A', dateTime: '2024-10-01' } });
  });
});

/** Small documents whose words are few, so that parts of two of them are often alike. */
const word = fc.constantFrom('a', 'b', 'c', 'dd', '日本', '160');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const fact = fc.constantFrom('', ' data-fact="action:a#title"', ' data-fact="action:b#title"');
const phrase = fc.oneof(
  words,
  fc.tuple(words, words, fact).map(([one, two, ref]) => `${one} <span${ref}>${two}</span>`),
  fc.tuple(words, words).map(([one, two]) => `<strong>${one}</strong> ${two}`),
);
const paragraph = phrase.map((inner) => `<p>${inner}</p>`);
const item = fc
  .oneof(
    phrase,
    fc.tuple(phrase, paragraph).map((parts) => parts.join('')),
  )
  .map((inner) => `<li>${inner}</li>`);
const list = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([tag, items]) => `<${tag}>${items.join('')}</${tag}>`);
const cell = fc.oneof(phrase, paragraph, list, fc.constant('')).map((inner) => `<td>${inner}</td>`);
const rows = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.array(
    fc.array(cell, { minLength: columns, maxLength: columns }).map((cells) => `<tr>${cells.join('')}</tr>`),
    { minLength: 1, maxLength: 4 },
  ),
);
const grid = rows.map((all) => `<table><tbody>${all.join('')}</tbody></table>`);
const terms = fc
  .array(fc.tuple(words, phrase), { minLength: 1, maxLength: 3 })
  .map((all) => `<dl>${all.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`);
const block = fc.oneof(
  paragraph,
  list,
  grid,
  terms,
  paragraph.map((inner) => `<section>${inner}</section>`),
);
const html = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join(''));

test('whatever changed, one half of the marks gives the earlier document and the other the present one', () => {
  const plain = (text: string) => settle(read(text).tree, 'inserted');
  /** A stretch of text in a cell may become a paragraph; empty frames may stay. */
  const loose = (text: string) =>
    text
      .replace(/<\/?(p|ul|ol|dl|section|table|tbody)>/g, '')
      .replace(/\n/g, '')
      .replace(/<(strong)><\/\1>/g, '')
      .replace(/<\/strong>(\s*)<strong>/g, '$1');
  fc.assert(
    fc.property(html, html, (earlier, later) => {
      const tree = compare(earlier, later);
      expect(loose(settle(tree, 'inserted'))).toBe(loose(plain(earlier)));
      expect(loose(settle(tree, 'deleted'))).toBe(loose(plain(later)));
      expect(show(compare(later, later))).toBe(show(read(later).tree));
    }),
    { numRuns: 200 },
  );
});
