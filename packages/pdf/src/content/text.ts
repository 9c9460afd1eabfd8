import { scanContent } from './scan.ts';
import type { FontText } from './unicode.ts';

/** The text of those marked pieces of a content stream that are wanted, by their numbers, lines joined as they read. */
export function readMarkedText(
  content: string,
  fonts: ReadonlyMap<string, FontText>,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const open: number[] = [];
  let font: FontText | undefined;
  let [line, lineOfText] = ['', ''];
  const add = (operands: string) => {
    const id = open.findLast((one) => one >= 0);
    if (id === undefined || !font || !wanted.has(id)) return;
    const before = texts.get(id) ?? '';
    const word = decodeStrings(operands, font);
    texts.set(id, before + (line !== lineOfText && needsSpace(before, word) ? ' ' : '') + word);
    lineOfText = line;
  };
  scanContent(content, (operator, start, end) => {
    const operands = () => content.slice(start, end - operator.length);
    if (operator === 'BDC') open.push(Number(/\/MCID\s+(\d+)/.exec(operands())?.[1] ?? -1));
    else if (operator === 'BMC') open.push(-1);
    else if (operator === 'EMC') open.pop();
    else if (operator === 'Tf') font = fonts.get(/\/(\S+)/.exec(operands())?.[1] ?? '');
    else if (operator === 'Tm') line = operands().trim().split(/\s+/).at(-1) ?? '';
    else if (SHOW.has(operator)) add(operands());
  });
  return texts;
}

const SHOW = new Set(['Tj', 'TJ', "'", '"']);

/** Between two lines only words of letters need a space; Japanese runs on. */
const needsSpace = (before: string, after: string) => /[!-~]$/.test(before) && /^[!-~]/.test(after);

function decodeStrings(operands: string, { width, words }: FontText): string {
  return [...operands.matchAll(STRING)]
    .map(([, digits, literal]) => (digits === undefined ? readLiteral(literal ?? '') : fromHex(digits)))
    .map((bytes) =>
      codesIn(bytes, width)
        .map((code) => words.get(code) ?? '')
        .join(''),
    )
    .join('');
}

const STRING = /<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\)/g;

const codesIn = (bytes: string, width: number): readonly number[] =>
  Array.from({ length: Math.floor(bytes.length / width) }, (_, index) =>
    [...bytes.slice(index * width, (index + 1) * width)].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0),
  );

const fromHex = (digits: string) =>
  (digits.replace(/\s/g, '').match(/..?/g) ?? [])
    .map((two) => String.fromCharCode(Number.parseInt(two.padEnd(2, '0'), 16)))
    .join('');

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

/** A literal string without its escapes (ISO 32000-1, 7.3.4.2). */
const readLiteral = (literal: string) =>
  literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 255) : (ESCAPES[sign] ?? sign),
  );
