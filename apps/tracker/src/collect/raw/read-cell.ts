import { isoDay } from '../../workbook/date-serial.ts';
import type { RawCell } from './raw-book.ts';
import { decodeEscapes, type RichText, splitStruck } from './rich-text.ts';
import type { CellStyle } from './styles.ts';

/** A cell as it is stored. */
export interface StoredCell {
  readonly address: string;
  /** `s`, `str`, `inlineStr`, `n`, `b`, `e`, `d`. */
  readonly type: string;
  readonly value: string;
  /** Of a text in the cell or among those that cells share. */
  readonly rich: RichText | undefined;
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

/** Days between the beginnings of the two systems that workbooks count in. */
const DAYS_1904 = 1462;
/** Serial numbers that are days in every program: from March 1900 to the end of 9999. */
const DAYS = { first: 61, last: 2_958_465 };

/** A stored cell as a person sees it; undefined when there is nothing in it. */
export function toRawCell(stored: StoredCell, is1904: boolean): RawCell | undefined {
  const { address, formula } = stored;
  const content = contentOf(stored, is1904);
  const cell = { ...content, address, ...(formula === undefined ? {} : { formula: decodeEscapes(formula) }) };
  const isEmpty = cell.text.trim() === '' && cell.struck === undefined && cell.formula === undefined;
  return isEmpty ? undefined : cell;
}

type Content = Omit<RawCell, 'address'>;

function contentOf({ type, value, rich, style }: StoredCell, is1904: boolean): Content {
  switch (type) {
    case 's':
    case 'inlineStr':
      return fromRich(rich ?? [], style);
    case 'str':
      return struckIf(style, { type: 'text', text: decodeEscapes(value) });
    case 'b':
      return struckIf(style, { type: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' });
    case 'e':
      return { type: 'error', text: value };
    case 'd':
      return struckIf(style, fromIsoDate(value));
    default:
      return struckIf(style, fromNumber(value, style, is1904));
  }
}

function fromRich(rich: RichText, { isStruck }: CellStyle): Content {
  const { text, struck } = splitStruck(rich, isStruck);
  return { type: 'text', text, ...(struck.trim() === '' ? {} : { struck }) };
}

/** A value in a cell that is struck through is deleted. */
const struckIf = ({ isStruck }: CellStyle, content: Content): Content =>
  isStruck && content.text !== '' ? { type: 'text', text: '', struck: content.text } : content;

/** A day that is stored as a text in ISO 8601, with or without a time. */
function fromIsoDate(value: string): Content {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(.+))?$/.exec(value.trim()) ?? [];
  const at = Date.parse(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(at)) return { type: 'text', text: value };
  const hasTime = time !== undefined && /[1-9]/.test(time);
  return { type: 'date', text: day, number: at / 86_400_000 + 25_569, ...(hasTime ? { hasTime } : {}) };
}

function fromNumber(value: string, { kind }: CellStyle, is1904: boolean): Content {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { type: 'text', text: value };
  if (kind === 'date') {
    const serial = number + (is1904 ? DAYS_1904 : 0);
    const day = Math.floor(serial);
    const hasTime = day !== serial;
    if (day >= DAYS.first && day <= DAYS.last) {
      return { type: 'date', text: isoDay(day), number: serial, ...(hasTime ? { hasTime } : {}) };
    }
  }
  if (kind === 'percent')
    return { type: 'number', text: `${Number((number * 100).toPrecision(12))}%`, number, isPercent: true };
  return { type: 'number', text: String(number), number };
}
