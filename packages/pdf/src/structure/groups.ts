import { type Element, elementsIn, isElement, mapElements } from './element.ts';

/**
 * Makes a header that spans a whole row of a table a header of the cells below it, up to the next of its kind: the browser
 * counts it for its own row alone (ISO 32000-1, 14.8.5.7).
 */
export function nameGroups(top: Element): Element {
  let count = 0;
  return mapElements(top, (element) => {
    if (element.role !== 'Table') return element;
    const width = Math.max(0, ...rowsIn(element).map(widthOf));
    let group: string | undefined;
    return mapElements(element, (row) => {
      if (row.role !== 'TR') return row;
      const [cell, ...others] = row.kids.filter(isElement);
      if (cell?.role !== 'TH' || others.length > 0 || width < 2 || columnsOf(cell) < width)
        return group === undefined
          ? row
          : { ...row, kids: row.kids.map((kid) => (isElement(kid) ? under(kid, group) : kid)) };
      count += 1;
      group = cell.id ?? `group ${count}`;
      return { ...row, kids: [{ ...cell, id: group }] };
    });
  });
}

const rowsIn = (table: Element) => elementsIn(table).filter(({ role }) => role === 'TR');
const columnsOf = ({ cell }: Element) => cell?.columns ?? 1;
const widthOf = ({ kids }: Element) => kids.filter(isElement).reduce((sum, cell) => sum + columnsOf(cell), 0);

/** A cell with one more header, unless it has that already or none at all. */
function under(cell: Element, group: string | undefined): Element {
  const { headers = [] } = cell.cell ?? {};
  if (group === undefined || headers.includes(group) || cell.role !== 'TD' || !cell.cell || headers.length === 0)
    return cell;
  return { ...cell, cell: { ...cell.cell, headers: [...headers, group] } };
}
