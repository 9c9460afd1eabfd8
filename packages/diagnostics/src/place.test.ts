import { expect, test } from 'vitest';
import { comparePlaces, formatPlace, type Place } from './place.ts';

test.each<[Place, string]>([
  [{ kind: 'file', file: 'data/x/events.yaml', line: 3, column: 5 }, 'data/x/events.yaml:3:5'],
  [{ kind: 'file', file: 'data/x/events.yaml', line: 3 }, 'data/x/events.yaml:3'],
  [{ kind: 'file', file: 'data/x/events.yaml', column: 5 }, 'data/x/events.yaml'],
  [{ kind: 'template', file: 'letter.hbs', line: 12 }, 'letter.hbs:12'],
  [{ kind: 'cell', file: 'mofa.xlsx', sheet: 'Actions', cell: 'B12' }, 'mofa.xlsx, Actions!B12'],
  [{ kind: 'page', file: 'pack.pdf', page: 3 }, 'pack.pdf, page 3'],
])('prints %j', (place, printed) => {
  expect(formatPlace(place)).toBe(printed);
});

test('cells are read row by row', () => {
  const cells = ['A10', 'AA2', 'Z2', 'B1'].map((cell) => ({ kind: 'cell', file: 'f', sheet: 's', cell }) as const);
  expect(cells.sort(comparePlaces).map(({ cell }) => cell)).toEqual(['B1', 'Z2', 'AA2', 'A10']);
});
