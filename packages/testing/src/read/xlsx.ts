import { type CoreProperties, readCoreProperties } from '../xml/core-properties.ts';
import {
  attribute,
  child,
  children,
  type Element,
  type Parts,
  readPart,
  requirePart,
  unzipParts,
} from '../xml/parse-xml.ts';
import { richText } from './rich-text.ts';
import { type CellContext, readCell, type XlsxCell } from './xlsx-cell.ts';
import { readStyles } from './xlsx-styles.ts';

/** A rule for what may be entered, as it is stored. */
export interface XlsxValidation {
  /** Where it holds, such as `B2:B40`. */
  readonly ranges: readonly string[];
  /** `list`, `date`, `whole` and so on. */
  readonly type: string;
  readonly formulas: readonly string[];
}

/** One sheet of a workbook. */
export interface XlsxSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Cells that hold something or are formatted, by their address. */
  readonly cells: Readonly<Record<string, XlsxCell>>;
  readonly merged: readonly string[];
  readonly validations: readonly XlsxValidation[];
  readonly isProtected: boolean;
}

/** What stands in a workbook. */
export interface XlsxContent {
  readonly sheets: readonly XlsxSheet[];
  readonly properties: CoreProperties;
  readonly partNames: readonly string[];
}

/** Reads an Excel file back from its parts, without a spreadsheet library: what is stored, not what one makes of it. */
export function readXlsx(bytes: Uint8Array): XlsxContent {
  const parts = unzipParts(bytes);
  const targets = readTargets(parts);
  const context = { strings: readStrings(parts), styles: readStyles(parts) };
  const entries = children(requirePart(parts, 'xl/workbook.xml'), 'sheets').flatMap((sheets) =>
    children(sheets, 'sheet'),
  );
  const sheets = entries.map((entry) => ({
    name: attribute(entry, 'name') ?? '',
    state: (attribute(entry, 'state') ?? 'visible') as XlsxSheet['state'],
    ...readSheet(parts, targets[attribute(entry, 'id') ?? ''] ?? '', context),
  }));
  return { sheets, properties: readCoreProperties(parts), partNames: Object.keys(parts) };
}

/** The sheet of a name; throws where the workbook has none, so that a test says what is missing. */
export function sheetOf({ sheets }: XlsxContent, name: string): XlsxSheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet)
    throw new Error(`the workbook has no sheet "${name}", only ${sheets.map((other) => other.name).join(', ')}`);
  return sheet;
}

/** Parts by the id under which the workbook refers to them. */
function readTargets(parts: Parts): Readonly<Record<string, string>> {
  const relations = children(requirePart(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  return Object.fromEntries(
    relations.map((relation) => {
      const target = attribute(relation, 'Target') ?? '';
      return [attribute(relation, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function readStrings(parts: Parts): readonly string[] {
  const root = readPart(parts, 'xl/sharedStrings.xml');
  return (root ? children(root, 'si') : []).map(richText);
}

function readSheet(parts: Parts, part: string, context: CellContext) {
  const root = requirePart(parts, part);
  const rows = children(root, 'sheetData').flatMap((data) => children(data, 'row'));
  const cells = rows.flatMap((row) => children(row, 'c')).map((cell) => readCell(cell, context));
  return {
    cells: Object.fromEntries(cells),
    merged: children(root, 'mergeCells').flatMap((list) =>
      children(list, 'mergeCell').map((cell) => attribute(cell, 'ref') ?? ''),
    ),
    validations: children(root, 'dataValidations').flatMap((list) =>
      children(list, 'dataValidation').map(readValidation),
    ),
    isProtected: ['1', 'true'].includes(attribute(child(root, 'sheetProtection'), 'sheet') ?? ''),
  };
}

function readValidation(validation: Element): XlsxValidation {
  return {
    ranges: (attribute(validation, 'sqref') ?? '').split(' '),
    type: attribute(validation, 'type') ?? 'none',
    formulas: children(validation, 'formula1', 'formula2').map(({ textContent }) => textContent),
  };
}
