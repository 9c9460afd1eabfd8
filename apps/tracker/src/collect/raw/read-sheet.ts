import { columnLetters } from '../../workbook/address.ts';
import { columnOf } from './cell-address.ts';
import type { Counter } from './counter.ts';
import { LIMITS } from './limits.ts';
import type { Package } from './open-package.ts';
import type { RawCell, RawRow, RawSheet } from './raw-book.ts';
import { toRawCell } from './read-cell.ts';
import { createTextCollector, type RichText } from './rich-text.ts';
import type { Styles } from './styles.ts';
import { type Attributes, walkXml } from './walk-xml.ts';
import { damaged, tooLarge } from './zip-directory.ts';

/** What cells of every sheet refer to. */
export interface SheetContext {
  readonly shared: readonly RichText[];
  readonly styles: Styles;
  readonly is1904: boolean;
  /** Of the whole workbook: cells with content, rows and cells of any kind, what stands in them, merged ranges. */
  readonly count: Readonly<Record<'cell' | 'mark' | 'characters' | 'merge', Counter>>;
}

/** The rows of a sheet and what is remarkable about them. */
export type SheetContent = Pick<RawSheet, 'rows' | 'merges' | 'hasHiddenColumns'>;

/** Reads the cells of a sheet in one pass; nothing of it is kept but cells with content. */
export function readSheet(pack: Package, part: string, context: SheetContext): SheetContent {
  const reader = createSheetReader(context);
  walkXml(pack.read(part), part, reader);
  return reader.content;
}

function createSheetReader({ shared, styles, is1904, count }: SheetContext) {
  const rows: RawRow[] = [];
  const merges: string[] = [];
  const content = { rows, merges, hasHiddenColumns: false };
  const collector = createTextCollector();
  let row = { number: 0, isHidden: false, cells: new Map<number, RawCell>() };
  let column = 0;
  let cell: Attributes = {};
  let [value, formula] = ['', undefined as string | undefined];
  let inside = '';

  const openRow = ({ r, hidden }: Attributes) => {
    row = { number: Number(r ?? row.number + 1), isHidden: hidden === '1' || hidden === 'true', cells: new Map() };
    if (!(row.number >= 1 && row.number <= LIMITS.rows)) throw damaged(`there is no row "${r}"`);
    column = 0;
    count.mark();
  };
  const openCell = (attributes: Attributes) => {
    column = columnOf(attributes.r ?? '') ?? column + 1;
    if (column > LIMITS.columns) throw damaged(`there is no column ${column}`);
    [cell, value, formula] = [attributes, '', undefined];
    count.mark();
  };
  const countText = ({ text, struck = '', formula: behind = '' }: RawCell) => {
    const length = text.length + struck.length + behind.length;
    if (length > LIMITS.text) throw tooLarge(`the text in a cell`, `${LIMITS.text} characters`);
    count.characters(length);
  };
  const closeCell = () => {
    const { t: type = 'n', s: style = '0' } = cell;
    const address = `${columnLetters(column)}${row.number}`;
    const rich = type === 'inlineStr' ? collector.take() : type === 's' ? shared[Number(value)] : undefined;
    // Before they are put together: a text of thousands of runs may be shared by thousands of cells.
    count.characters(rich?.length ?? 0);
    const raw = toRawCell({ address, type, value, rich, formula, style: styles(Number(style)) }, is1904);
    if (!raw) return;
    count.cell();
    countText(raw);
    row.cells.set(column, raw);
  };

  return {
    content,
    open(name: string, attributes: Attributes) {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v' || name === 'f') {
        inside = name;
        if (name === 'f') formula = '';
      } else if (name === 'mergeCell') {
        count.merge();
        merges.push(attributes.ref ?? '');
      } else if (name === 'col' && attributes.hidden === '1') content.hasHiddenColumns = true;
      else collector.open(name, attributes);
    },
    text(text: string) {
      if (inside === 'v') value += text;
      else if (inside === 'f') formula = (formula ?? '') + text;
      else collector.text(text);
    },
    close(name: string) {
      if (name === 'v' || name === 'f') inside = '';
      else if (name === 'c') closeCell();
      else if (name === 'row' && row.cells.size > 0) rows.push(row);
      else collector.close(name);
    },
  };
}
