import { strToU8, type Zippable, zipSync } from 'fflate';
import type { RawBook, RawCell, RawRow, RawSheet } from '../../src/collect/raw/raw-book.ts';
import { columnLetters } from '../../src/workbook/address.ts';

/** The ways in which programs store the same workbook differently. */
export interface Dialect {
  /** Texts in the cell or in the table of shared texts. */
  readonly texts: 'shared' | 'inline';
  /** Days as numbers or as texts in ISO 8601. */
  readonly days: 'serial' | 'iso';
  readonly is1904: boolean;
  /** A prefix for every element, as some writers have it. */
  readonly prefix: '' | 'x:';
  /** Addresses of cells and rows, which may be left out. */
  readonly addresses: boolean;
}

export const PLAIN: Dialect = { texts: 'shared', days: 'serial', is1904: false, prefix: '', addresses: true };

/** More parts, or other ones, for workbooks that are not as they should be. */
export type MoreParts = Readonly<Record<string, string>>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these contents, as another program might have saved it. For tests of the reader only. */
export function writeReturned(
  book: Pick<RawBook, 'sheets'>,
  dialect: Dialect = PLAIN,
  more: MoreParts = {},
): Uint8Array {
  const shared: string[] = [];
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, dialect, shared));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels([['rId1', `${DOC}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(book.sheets, dialect),
    'xl/_rels/workbook.xml.rels': rels([
      ...book.sheets.map((_, at) => [`s${at}`, `${DOC}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      ['st', `${DOC}/styles`, 'styles.xml'],
      ['ss', `${DOC}/sharedStrings`, '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${shared.join('')}</sst>`,
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...Object.assign({}, ...book.sheets.map((sheet, at) => commentParts(sheet, at + 1))),
    ...more,
  };
  return zip(parts);
}

/** A zip file of texts. */
export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable, {
    level: 1,
    mtime: new Date(1980, 0, 1),
  });
}

export function rels(list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string {
  const items = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${xml(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELS}">${items.join('')}</Relationships>`;
}

/** 1: a day; 2: a percentage; 3: struck through. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="200" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="200" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;

function workbookXml(sheets: readonly RawSheet[], { is1904 }: Dialect): string {
  const items = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="s${at}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${items.join('')}</sheets></workbook>`;
}

function sheetXml(sheet: RawSheet, dialect: Dialect, shared: string[]): string {
  const p = dialect.prefix;
  const rows = sheet.rows.map((row) => rowXml(row, dialect, shared)).join('');
  const merges = sheet.merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  const cols = sheet.hasHiddenColumns ? `<${p}cols><${p}col min="2" max="2" hidden="1"/></${p}cols>` : '';
  const name = p === '' ? 'xmlns' : 'xmlns:x';
  return `${HEAD}<${p}worksheet ${name}="${MAIN}">${cols}<${p}sheetData>${rows}</${p}sheetData>${merges ? `<${p}mergeCells>${merges}</${p}mergeCells>` : ''}</${p}worksheet>`;
}

function rowXml({ number, isHidden, cells }: RawRow, dialect: Dialect, shared: string[]): string {
  const p = dialect.prefix;
  const columns = [...cells].toSorted(([a], [b]) => a - b);
  const isGapless = columns.every(([column], at) => column === at + 1);
  const list = columns.map(([column, cell]) =>
    cellXml(cell, dialect.addresses || !isGapless ? ` r="${columnLetters(column)}${number}"` : '', dialect, shared),
  );
  return `<${p}row r="${number}"${isHidden ? ' hidden="1"' : ''}>${list.join('')}</${p}row>`;
}

function cellXml(cell: RawCell, address: string, dialect: Dialect, shared: string[]): string {
  const p = dialect.prefix;
  const formula = cell.formula === undefined ? '' : `<${p}f>${xml(cell.formula)}</${p}f>`;
  const put = (attributes: string, value: string) => `<${p}c${address}${attributes}>${formula}${value}</${p}c>`;
  const v = (value: string | number) => `<${p}v>${xml(String(value))}</${p}v>`;
  switch (cell.type) {
    case 'number':
      return put(cell.isPercent ? ' s="2"' : '', v(cell.number ?? 0));
    case 'date':
      if (dialect.days === 'iso' && !cell.hasTime) return put(' s="1" t="d"', v(cell.text));
      return put(' s="1"', v((cell.number ?? 0) - (dialect.is1904 ? 1462 : 0)));
    case 'boolean':
      return put(' t="b"', v(cell.text === 'TRUE' ? 1 : 0));
    case 'error':
      return put(' t="e"', v(cell.text));
    case 'text':
      return textXml(cell, put, v, dialect, shared);
  }
}

function textXml(
  { text, struck, formula }: RawCell,
  put: (attributes: string, value: string) => string,
  v: (value: string | number) => string,
  { texts, prefix: p }: Dialect,
  shared: string[],
): string {
  if (formula !== undefined) return put(' t="str"', v(text));
  if (struck !== undefined && text === '') {
    shared.push(`<si>${t('', struck)}</si>`);
    return put(' t="s" s="3"', v(shared.length - 1));
  }
  const prefix = texts === 'inline' ? p : '';
  const rich =
    struck === undefined
      ? `${t(prefix, text)}<${prefix}rPh sb="0" eb="1">${t(prefix, 'ヨミ')}</${prefix}rPh>`
      : `<${prefix}r>${t(prefix, text)}</${prefix}r><${prefix}r><${prefix}rPr><${prefix}strike/></${prefix}rPr>${t(prefix, struck)}</${prefix}r>`;
  if (texts === 'inline') return put(' t="inlineStr"', `<${p}is>${rich}</${p}is>`);
  shared.push(`<si>${rich}</si>`);
  return put(' t="s"', v(shared.length - 1));
}

const t = (prefix: string, text: string) => `<${prefix}t xml:space="preserve">${xml(text)}</${prefix}t>`;

function commentParts({ comments }: RawSheet, number: number): MoreParts {
  if (comments.length === 0) return {};
  const authors = [...new Set(comments.map(({ author }) => author))];
  const list = comments.map(
    ({ address, author, text }) =>
      `<comment ref="${address}" authorId="${authors.indexOf(author)}"><text><r>${t('', text)}</r></text></comment>`,
  );
  return {
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: rels([['c', `${DOC}/comments`, `../comments${number}.xml`]]),
    [`xl/comments${number}.xml`]: `${HEAD}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${xml(author)}</author>`).join('')}</authors><commentList>${list.join('')}</commentList></comments>`,
  };
}

/** A text as XML; what XML forbids is written as Excel does. */
const xml = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
