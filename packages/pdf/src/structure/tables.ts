import { type Element, elementsIn, isElement, mapElements, newElement } from './element.ts';

/**
 * Puts empty cells back that the browser left out because nothing stands in them, so that all rows of a table are equally
 * wide (ISO 14289-1, 7.5). Where one was missing shows in the headers that the other cells of its row name.
 */
export function fillRows(top: Element): Element {
  return mapElements(top, (element) => (element.role === 'Table' ? fillTable(element) : element));
}

function fillTable(table: Element): Element {
  const rows = elementsIn(table).filter(({ role }) => role === 'TR');
  if (rows.some(({ kids }) => kids.some((kid) => isElement(kid) && (kid.cell?.rows ?? 1) > 1))) return table;
  const width = Math.max(...rows.map(widthOf));
  const columns = columnsOfHeaders(rows);
  return mapElements(table, (element) =>
    element.role === 'TR' && widthOf(element) < width ? fillRow(element, width, columns) : element,
  );
}

const columnsOf = (cell: Element) => cell.cell?.columns ?? 1;
const cellsOf = ({ kids }: Element) => kids.filter(isElement);
const widthOf = (row: Element) => cellsOf(row).reduce((sum, cell) => sum + columnsOf(cell), 0);

/** The column over which each header cell stands. */
function columnsOfHeaders(rows: readonly Element[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const row of rows) {
    let at = 0;
    for (const cell of cellsOf(row)) {
      const isHead = cell.id !== undefined && cell.cell?.scope === 'Column' && columnsOf(cell) === 1;
      if (isHead && cell.id !== undefined) columns.set(cell.id, at);
      at += columnsOf(cell);
    }
  }
  return columns;
}

function fillRow(row: Element, width: number, columns: ReadonlyMap<string, number>): Element {
  let missing = width - widthOf(row);
  const cells: Element[] = [];
  let at = 0;
  const skip = (count: number) => {
    for (let index = 0; index < count; index += 1) cells.push(newElement('TD', []));
    missing -= count;
    at += count;
  };
  for (const cell of cellsOf(row)) {
    const column = cell.cell?.headers.map((id) => columns.get(id)).find((found) => found !== undefined);
    skip(Math.min(missing, Math.max(0, (column ?? at) - at)));
    cells.push(cell);
    at += columnsOf(cell);
  }
  skip(missing);
  return { ...row, kids: cells };
}
