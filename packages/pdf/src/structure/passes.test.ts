import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { dissolveBoxes } from './dissolve.ts';
import { type Element, elementsIn, isContent, isElement, type Kid, newElement } from './element.ts';
import { groupCaptions } from './figures.ts';
import { nameGroups } from './groups.ts';
import { bodyItems } from './lists.ts';
import { prune } from './prune.ts';
import { roleMapOf } from './roles.ts';
import { fillRows } from './tables.ts';

const page = PDFRef.of(1);
const text = (id: number): Kid => ({ page, id });
const el = (role: string, ...kids: readonly Kid[]): Element => newElement(role, kids);
const cell = (role: string, columns: number, headers: readonly string[], ...kids: readonly Kid[]): Element => ({
  ...el(role, ...kids),
  cell: { scope: undefined, headers, columns, rows: 1 },
});
const head = (id: string, at: number): Element => ({
  ...el('TH', text(at)),
  id,
  cell: { scope: 'Column', headers: [], columns: 1, rows: 1 },
});

/** A tree in short: `P(1 Span(2))`. */
const show = (kid: Kid): string =>
  isElement(kid) ? `${kid.role}(${kid.kids.map(show).join(' ')})` : isContent(kid) ? String(kid.id) : 'object';

describe('the tree', () => {
  it('loses what says nothing, and what is empty then, but no cell', () => {
    const tree = el(
      'Document',
      el('P', text(1)),
      el('P', text(2), el('Span')),
      el('TR', el('TD', text(3)), el('TD', text(1))),
    );
    expect(show(prune(tree, ({ id }) => id === 1))).toBe('Document(P(2) TR(TD(3) TD()))');
  });

  it('loses boxes without meaning; text among blocks becomes a paragraph', () => {
    const tree = el('Document', el('NonStruct', text(1), el('NonStruct', text(2)), el('H1', el('NonStruct', text(3)))));
    expect(show(dissolveBoxes(tree))).toBe('Document(P(1 2) H1(3))');
  });

  it('keeps the language of a passage', () => {
    const passage = { ...el('NonStruct', text(2)), language: 'ja' };
    const block = { ...el('NonStruct', el('P', text(3))), language: 'ja' };
    expect(show(dissolveBoxes(el('Document', el('P', text(1), passage), block)))).toBe(
      'Document(P(1 Span(2)) Div(P(3)))',
    );
  });

  it('gives items of lists their bodies, behind the label where there is one', () => {
    const tree = el('L', el('LI', el('Lbl', text(1)), text(2)), el('LI', el('P', text(3))), el('LI'));
    expect(show(bodyItems(tree))).toBe('L(LI(Lbl(1) LBody(2)) LI(LBody(P(3))) LI())');
  });

  it('lets a caption stand beside its picture', () => {
    const picture = { ...el('Figure', text(1)), alternative: 'A quay' };
    expect(show(groupCaptions(el('Figure', picture, el('Caption', text(2)))))).toBe('Div(Figure(1) Caption(2))');
    expect(show(groupCaptions(picture))).toBe('Figure(1)');
  });

  it('has rows of one width: where a cell was left out shows in the headers of the others', () => {
    const table = el(
      'Table',
      el('TR', head('a', 1), head('b', 2), head('c', 3)),
      el('TR', cell('TD', 1, ['a'], text(4)), cell('TD', 1, ['c'], text(5))),
      el('TR', cell('TH', 3, [], text(6))),
      el('TR', cell('TD', 1, ['a'], text(7))),
    );
    expect(show(fillRows(table))).toBe(
      'Table(TR(TH(1) TH(2) TH(3)) TR(TD(4) TD() TD(5)) TR(TH(6)) TR(TD(7) TD() TD()))',
    );
  });
});

it('counts a header across a whole row for the cells below it', () => {
  const table = el(
    'Table',
    el('TR', head('a', 1), head('b', 2)),
    el('TR', cell('TH', 2, [], text(3))),
    el('TR', cell('TD', 1, ['a'], text(4)), cell('TD', 1, ['b'], text(5))),
    el('TR', cell('TH', 2, [], text(6))),
    el('TR', cell('TD', 1, ['a'], text(7)), el('TD')),
  );
  const headers = elementsIn(nameGroups(table)).map((one) => one.cell?.headers ?? []);
  expect(headers.filter((list) => list.length > 0)).toEqual([
    ['a', 'group 1'],
    ['b', 'group 1'],
    ['a', 'group 2'],
  ]);
});

it('maps roles that are not standard to the nearest that is', () => {
  expect(roleMapOf(['P', 'Strong', 'Aside', 'H1', 'Strong'])).toEqual({ Aside: 'Div', Strong: 'Span' });
});
