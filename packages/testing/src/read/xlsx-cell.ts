import { attribute, child, type Element } from '../xml/parse-xml.ts';
import { richText } from './rich-text.ts';
import type { XlsxStyle } from './xlsx-styles.ts';

/** A cell as it is stored. */
export interface XlsxCell {
  readonly type: 'text' | 'number' | 'boolean' | 'error' | 'date' | 'empty';
  /** The value as it is written, texts resolved; a date that is stored as a serial number is a number. */
  readonly text: string;
  readonly formula: string | undefined;
  readonly isLocked: boolean;
  readonly format: string | undefined;
}

/** What a cell refers to by number. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly XlsxStyle[];
}

const TYPES: Readonly<Record<string, XlsxCell['type']>> = {
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  n: 'number',
  b: 'boolean',
  e: 'error',
  d: 'date',
};

/** A cell with its address. */
export function readCell(cell: Element, { strings, styles }: CellContext): readonly [address: string, cell: XlsxCell] {
  const stored = attribute(cell, 't') ?? 'n';
  const value = child(cell, 'v')?.textContent;
  const inline = child(cell, 'is');
  const text = inline ? richText(inline) : stored === 's' ? strings[Number(value)] : value;
  const style = styles[Number(attribute(cell, 's') ?? 0)] ?? { isLocked: true, format: undefined };
  const type = text === undefined ? 'empty' : (TYPES[stored] ?? 'number');
  return [attribute(cell, 'r') ?? '', { type, text: text ?? '', formula: child(cell, 'f')?.textContent, ...style }];
}
