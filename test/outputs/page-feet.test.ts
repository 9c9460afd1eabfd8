import type { PdfStructure } from '@shinrai/testing';
import { expect, it } from 'vitest';
import { lonelyFeet } from './page-feet.ts';

const node = (role: string, text = '', ...children: readonly PdfStructure[]): PdfStructure => ({
  role,
  text,
  children,
  alternative: undefined,
  language: undefined,
});
const page = (...children: readonly PdfStructure[]) => ({ structure: node('Root', '', ...children) });
const [text, list] = [node('P', 'About 160 take part.'), node('L')];
const [head, row] = [node('TR', '', node('TH')), node('TR', '', node('TH'), node('TD'))];

it('a heading, a label and the head of a table are told where they end a page', () => {
  expect(lonelyFeet([page(text, node('Sect', '', node('H2'))), page(text)])).toEqual([
    'a heading stands alone at the foot of page 1',
  ]);
  expect(lonelyFeet([page(text, node('P', 'Components')), page(list)])).toEqual([
    'the label of a list stands alone at the foot of page 1',
  ]);
  expect(
    lonelyFeet([page(node('Table', '', node('THead', '', head), node('TBody', '', row, head))), page(list)]),
  ).toEqual(['the head of a table or of its rows stands alone at the foot of page 1']);
});

it('running text may end a page, and so may rows and lists', () => {
  expect(lonelyFeet([page(text), page(list), page(node('Table', '', head, row)), page(text)])).toEqual([]);
  expect(lonelyFeet([page(node('P', 'Also 3 changes')), page(node('H2'), text)])).toEqual([]);
});
