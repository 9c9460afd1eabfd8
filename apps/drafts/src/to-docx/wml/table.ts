import { shading } from './paragraph.ts';
import { element, join, NOTHING, type Xml } from './xml.ts';

/** A cell; lengths in twips. */
export interface TableCell {
  readonly width: number;
  readonly columns: number;
  /** Whether it reaches down, or is what reaches down from above. */
  readonly merge?: 'restart' | 'continue' | undefined;
  /** Colour behind it. */
  readonly fill?: string | undefined;
  readonly content: readonly Xml[];
}

/** A row. */
export interface TableRow {
  readonly isHead: boolean;
  /** Mark of a row that is new or gone. */
  readonly mark?: Xml | undefined;
  readonly cells: readonly TableCell[];
}

/** A table of fixed columns. */
export interface Table {
  readonly style: string;
  readonly widths: readonly number[];
  readonly width: number;
  readonly hasHead: boolean;
  readonly rows: readonly TableRow[];
}

/**
 * A table whose rows are not torn apart and whose head is repeated on every page.
 *
 * @see ECMA-376 part 1, 17.4
 */
export const table = ({ style, widths, width, hasHead, rows }: Table): Xml =>
  element(
    'w:tbl',
    {},
    `<w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/>${look(hasHead)}</w:tblPr><w:tblGrid>${join(widths.map(column))}</w:tblGrid>${join(rows.map(tableRow))}` as Xml,
  );

const look = (hasHead: boolean): Xml =>
  element('w:tblLook', {
    'w:firstRow': hasHead,
    'w:lastRow': false,
    'w:firstColumn': false,
    'w:lastColumn': false,
    'w:noHBand': true,
    'w:noVBand': true,
  });

const column = (width: number): Xml => `<w:gridCol w:w="${width}"/>` as Xml;

/** Word does not want rows without cells. */
const tableRow = ({ isHead, mark = NOTHING, cells }: TableRow): Xml =>
  (cells.length === 0
    ? ''
    : `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : '<w:tblHeader w:val="off"/>'}${mark}</w:trPr>${join(cells.map(tableCell))}</w:tr>`) as Xml;

function tableCell({ width, columns, merge, fill, content }: TableCell): Xml {
  let properties = `<w:tcW w:type="dxa" w:w="${width}"/>`;
  if (columns > 1) properties += `<w:gridSpan w:val="${columns}"/>`;
  if (merge) properties += `<w:vMerge w:val="${merge}"/>`;
  if (fill) properties += shading(fill);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${join(content)}</w:tc>` as Xml;
}
