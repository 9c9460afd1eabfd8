/** Lines of a file, kept with a place so that a reporter can show them without reading the disk again. */
export interface SourceLines {
  /** Number of the first line, counted from 1. */
  readonly first: number;
  readonly lines: readonly string[];
  /** Characters that are left out at the start of each line, where lines are very long. */
  readonly skipped?: number | undefined;
}

/** A place in a text file. Lines and columns count from 1; without a line the file as a whole is meant. */
export interface FilePlace {
  readonly kind: 'file';
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** How many characters are meant, from the column on. */
  readonly length?: number | undefined;
  readonly source?: SourceLines | undefined;
}

/** A cell of a workbook, such as B12 of sheet "Actions". */
export interface CellPlace {
  readonly kind: 'cell';
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A place in a template. */
export interface TemplatePlace {
  readonly kind: 'template';
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly length?: number | undefined;
  readonly source?: SourceLines | undefined;
}

/** A page of a finished document, counted from 1. */
export interface PagePlace {
  readonly kind: 'page';
  readonly file: string;
  readonly page: number;
}

/** Where a finding is. Plain data, so that it survives JSON. */
export type Place = FilePlace | CellPlace | TemplatePlace | PagePlace;

/**
 * A place in the form that editors and terminals recognise.
 *
 * @example formatPlace({ kind: 'file', file: 'events.yaml', line: 3, column: 5 }) // 'events.yaml:3:5'
 */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'file':
    case 'template':
      return [place.file, place.line, place.line === undefined ? undefined : place.column]
        .filter((part) => part !== undefined)
        .join(':');
    case 'cell':
      return `${place.file}, ${place.sheet}!${place.cell}`;
    case 'page':
      return `${place.file}, page ${place.page}`;
  }
}

/** The order in which findings are read: by file, then from top to bottom. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const padded = (number = 0) => String(number).padStart(9, '0');

function sortKey(place: Place | undefined): string {
  if (!place) return '';
  switch (place.kind) {
    case 'file':
    case 'template':
      return `${place.file}\0${padded(place.line)}${padded(place.column)}`;
    case 'cell':
      return `${place.file}\0${place.sheet}\0${cellKey(place.cell)}`;
    case 'page':
      return `${place.file}\0${padded(place.page)}`;
  }
}

/** Row first, then column, so that B2 comes before A10 and Z1 before AA1. */
function cellKey(cell: string): string {
  const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/i.exec(cell) ?? [];
  return `${padded(Number(row))}${column.padStart(3)}`;
}
