import { type PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { nameFor } from '../syntax/names.ts';

/** Predictors from this one on are those of PNG: each row says itself how it is told by the one above. */
const PNG = 10;

/** Bytes as they were before a filter told each by those around it (ISO 32000-1, 7.4.4.4), in the ways that tables use. */
export function unpredict(bytes: Buffer, parameters: PDFDict | undefined): Buffer {
  const numberOf = (key: string) => parameters?.lookupMaybe(nameFor(key), PDFNumber)?.asNumber() ?? 1;
  if (numberOf('Predictor') === 1) return bytes;
  const columns = numberOf('Columns');
  if (numberOf('Predictor') < PNG || !(columns > 0)) throw new Error('a table that is packed in another way');
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [row * (columns + 1), row * columns];
    const kind = bytes[from];
    if (kind !== 0 && kind !== UP) throw new Error('a table that is packed in another way');
    for (let at = 0; at < columns; at += 1) {
      const above = kind === UP && row > 0 ? (plain[to - columns + at] ?? 0) : 0;
      plain[to + at] = (bytes[from + 1 + at] ?? 0) + above;
    }
  }
  return plain;
}

const UP = 2;
