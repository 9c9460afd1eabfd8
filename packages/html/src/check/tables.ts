import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Element } from 'hast';
import { TABLE_ATTRIBUTES } from '../dialect/attributes.ts';
import { type HtmlDocument, placeOf } from '../html-document.ts';
import { columnCounts, rowsOf, widthsOf } from '../tree/table.ts';
import { listElements } from '../tree/walk.ts';
import { some } from './some.ts';

/** Every row of a table fills the same columns, and widths are given for all of them. */
export function checkTables(document: HtmlDocument): readonly Diagnostic[] {
  const tables = listElements(document.tree).filter((element) => element.tagName === 'table');
  return some(tables, (table) => [...checkRows(document, table), ...checkWidths(document, table)]);
}

function checkRows(document: HtmlDocument, table: Element): readonly Diagnostic[] {
  const [first, ...counts] = columnCounts(table);
  const uneven = counts.findIndex((count) => count !== first);
  if (uneven < 0) return [];
  const problem = `a row fills ${counts[uneven]} columns, the first row of the table ${first}`;
  return [messages.htmlSyntax({ problem }, { place: placeOf(document, rowsOf(table)[uneven + 1] ?? table) })];
}

function checkWidths(document: HtmlDocument, table: Element): readonly Diagnostic[] {
  const widths = widthsOf(table);
  const [columns] = columnCounts(table);
  if (!widths || columns === undefined) return [];
  const sum = widths.reduce((total, width) => total + width, 0);
  if (widths.length === columns && Math.abs(sum - 100) < 0.5) return [];
  const form = `${TABLE_ATTRIBUTES['data-widths']?.form}; the table has ${columns} columns`;
  const holes = { attribute: 'data-widths', value: String(table.properties.dataWidths), form };
  return [messages.htmlBadValue(holes, { place: placeOf(document, table) })];
}
