import { expect, test } from 'vitest';
import * as html from '../index.ts';
import { propertyOf } from './attributes.ts';
import { ELEMENTS, TEXT } from './elements.ts';
import { formatGuide } from './guide.ts';
import { ROLES } from './roles.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(html).sort()).toMatchInlineSnapshot(`
    [
      "DECIMAL_NUMBERING",
      "ELEMENTS",
      "OFFICIAL_NUMBERING",
      "OUTLINE_NUMBERING",
      "REMARKS",
      "ROLES",
      "applyPasses",
      "checkTemplate",
      "columnCounts",
      "fillContents",
      "formatGuide",
      "hasRole",
      "headingLevel",
      "listContents",
      "listElements",
      "markChanges",
      "numberHeadings",
      "numberNotes",
      "numberOf",
      "parseHtml",
      "propertyOf",
      "resolveReferences",
      "rolesOf",
      "rowsOf",
      "spanOf",
      "toHtml",
      "widthsOf",
      "wordsOf",
    ]
  `);
});

test('the guide for authors is up to date (vitest run --update writes it)', async () => {
  await expect(formatGuide()).toMatchFileSnapshot('../../dialect.md');
});

test('the dialect only speaks of elements that it has', () => {
  const known = [TEXT, ...Object.keys(ELEMENTS)];
  for (const { content } of Object.values(ELEMENTS)) expect(known).toEqual(expect.arrayContaining([...content]));
  for (const { elements } of Object.values(ROLES)) expect(known).toEqual(expect.arrayContaining([...elements]));
});

test('attributes have the names that hast gives them', () => {
  expect(['data-role', 'data-note', 'colspan', 'rowspan', 'datetime', 'href'].map(propertyOf)).toEqual([
    'dataRole',
    'dataNote',
    'colSpan',
    'rowSpan',
    'dateTime',
    'href',
  ]);
});
