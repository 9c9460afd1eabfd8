import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/collect/raw/read-book.ts';
import { roomFor } from '../../src/collect/raw/room.ts';
import { book, many, sheetOf } from './books.ts';
import { PLAIN, rels, writeReturned, zip } from './write-returned.ts';

const RUNS = process.env.SHINRAI_LONG ? 3000 : 100;
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const codeOf = (bytes: Uint8Array) =>
  readBook(bytes)
    .findings.map(({ code }) => code)
    .join();
const text = (words: string) => new TextEncoder().encode(words);
const old = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...text([...stream].map((letter) => `${letter}\0`).join(''))]);

const withSheet = (xml: string) => writeReturned(book, PLAIN, { 'xl/worksheets/sheet1.xml': xml });
const inSheet = (xml: string) => ({ 'xl/worksheets/sheet1.xml': xml });
const shared = (strings: string) => ({ 'xl/sharedStrings.xml': `<sst>${strings}</sst>` });

/** More than is read of one thing or another; numbered, so that it cannot be packed small. */
const FLOODS: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  'millions of elements': () => inSheet(`<worksheet>${many(3_000_001, (at) => `<a${at % 999}/>`)}</worksheet>`),
  'half a million cells': () =>
    inSheet(sheetOf(many(500, (at) => `<row>${many(1_001, (cell) => `<c><v>${at * cell}</v></c>`)}</row>`))),
  'a million empty cells': () =>
    inSheet(sheetOf(many(1_201, (at) => `<row>${many(1_000, (cell) => `<c s="${(at * cell) % 99}"/>`)}</row>`))),
  'a text without end': () => inSheet(sheetOf(`<row><c t="str"><v>${many(20_000, (at) => `${at}`)}</v></c></row>`)),
  'a long text in every cell': () => ({
    ...inSheet(sheetOf(many(500, (at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`))),
    ...shared(`<si><t>${'x'.repeat(60_000)}</t></si>`),
  }),
  'a text of many looks in every cell': () => ({
    ...inSheet(sheetOf(many(2_000, (at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`))),
    ...shared(`<si>${many(15_000, (at) => `<r><t>${at % 9}</t></r>`)}</si>`),
  }),
  'more texts than cells': () => shared(many(250_001, (at) => `<si><t>${at}</t></si>`)),
  'tens of thousands of styles': () => ({
    'xl/styles.xml': `<styleSheet><cellXfs>${many(70_001, (at) => `<xf numFmtId="${at}"/>`)}</cellXfs></styleSheet>`,
  }),
  'tens of thousands of merged cells': () =>
    inSheet(`<worksheet>${many(50_001, (at) => `<mergeCell ref="A${at}:B${at}"/>`)}</worksheet>`),
  'tens of thousands of comments': () => ({
    'xl/worksheets/_rels/sheet1.xml.rels': rels([['c', `${DOC}/comments`, '../comments1.xml']]),
    'xl/comments1.xml': `<comments>${many(20_001, (at) => `<comment ref="A${at}"/>`)}</comments>`,
  }),
  'thousands of people': () => ({ 'xl/persons/person.xml': `<a>${many(2_001, (at) => `<person id="${at}"/>`)}</a>` }),
  'thousands of relationships': () => ({
    'xl/worksheets/_rels/sheet1.xml.rels': rels(Array.from({ length: 2_001 }, (_, at) => [`${at}`, 'a/b', 'c'])),
  }),
};

describe('a file that is not what it should be has one clear finding', () => {
  const whole = writeReturned(book);
  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'return/empty'],
    ['a text', () => text('a,b,c\n'), 'return/not-a-workbook'],
    ['a PDF', () => text('%PDF-1.7'), 'return/not-a-workbook'],
    ['an old workbook', () => old('Workbook'), 'return/legacy-xls'],
    ['an encrypted workbook', () => old('EncryptedPackage'), 'return/encrypted'],
    ['half a workbook', () => whole.subarray(0, whole.length / 2), 'return/truncated'],
    ['an archive', () => zip({ 'readme.txt': 'hello' }), 'return/not-a-workbook'],
    [
      'a Word document',
      () => zip({ 'word/document.xml': '<a/>', '[Content_Types].xml': '<a/>' }),
      'return/not-a-workbook',
    ],
    ['macros', () => writeReturned(book, PLAIN, { 'xl/vbaProject.bin': 'x' }), 'return/macros'],
    [
      'links to other files',
      () =>
        writeReturned(book, PLAIN, {
          'xl/externalLinks/externalLink1.xml': '<a/>',
          'xl/externalLinks/_rels/externalLink1.xml.rels': rels([
            ['r', `${DOC}/externalLinkPath`, 'file:///C:/secret.xlsx', 'External'],
          ]),
        }),
      'return/external-links',
    ],
    [
      'broken XML',
      () => writeReturned(book, PLAIN, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      'return/damaged',
    ],
    [
      'entities',
      () =>
        writeReturned(book, PLAIN, {
          'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>',
        }),
      'return/damaged',
    ],
    [
      'deep XML',
      () => writeReturned(book, PLAIN, { 'xl/worksheets/sheet1.xml': `${'<a>'.repeat(100)}${'</a>'.repeat(100)}` }),
      'return/damaged',
    ],
    [
      'a bomb',
      () => writeReturned(book, PLAIN, { 'xl/worksheets/sheet1.xml': ' '.repeat(40_000_000) }),
      'return/too-large',
    ],
    [
      'thousands of parts',
      () => zip(Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`p${at}`, '']))),
      'return/too-large',
    ],
    ['thousands of sheets', () => crowded(2_000, (at) => `r${at}`), 'return/too-large'],
    ['many sheets that are one', () => crowded(200, () => 'r0'), 'return/damaged'],
    [
      'more rows than Excel has',
      () =>
        writeReturned(book, PLAIN, {
          'xl/worksheets/sheet1.xml': sheetOf('<row r="99999999999"><c><v>1</v></c></row>'),
        }),
      'return/damaged',
    ],
    [
      'more columns than Excel has',
      () =>
        writeReturned(book, PLAIN, {
          'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
        }),
      'return/damaged',
    ],
    [
      'an element with thousands of attributes',
      () => withSheet(`<worksheet><a ${many(1_000, (at) => `a${at}="1"`)}/></worksheet>`),
      'return/damaged',
    ],
    ['a damaged part', () => flipped(whole), 'return/damaged'],
    ['a part larger than it says', () => understated(whole), 'return/damaged'],
  ])('%s', (_, make, code) => expect(codeOf(make())).toBe(code));
});

test('too much of anything is told by what it is, before it is used', () => {
  const told = Object.entries(FLOODS).map(([what, parts]) => {
    const [finding] = readBook(writeReturned(book, PLAIN, parts())).findings;
    return `${what}: ${finding?.message.replace(/.*since /, '')}; ${finding?.expected}`;
  });
  expect(told).toMatchInlineSnapshot(`
    [
      "millions of elements: the number of its elements is over the limit; at most 3000000 beginnings and ends of elements",
      "half a million cells: the number of its cells is over the limit; at most 500000 cells with content",
      "a million empty cells: the number of its cells is over the limit; at most 1200000 rows and cells",
      "a text without end: the text in a cell is over the limit; at most 65535 characters",
      "a long text in every cell: all that stands in its cells is over the limit; at most 25000000 characters",
      "a text of many looks in every cell: all that stands in its cells is over the limit; at most 25000000 characters",
      "more texts than cells: the number of its texts is over the limit; at most 250000 texts",
      "tens of thousands of styles: the number of its styles is over the limit; at most 70000 fonts, formats and styles",
      "tens of thousands of merged cells: the number of merged cells is over the limit; at most 50000 ranges",
      "tens of thousands of comments: the number of comments on a sheet is over the limit; at most 20000 comments",
      "thousands of people: the number of those who commented is over the limit; at most 2000 persons",
      "thousands of relationships: what "xl/worksheets/sheet1.xml" refers to is over the limit; at most 2000 parts",
    ]
  `);
});

test('there is room for what was issued and for a thousand rows that somebody added, not for any number of them', () => {
  const sheetWith = (rows: number) => {
    const cells = many(40, () => '<c><v>1</v></c>');
    return writeReturned(book, PLAIN, { 'xl/worksheets/sheet1.xml': sheetOf(many(rows, () => `<row>${cells}</row>`)) });
  };
  expect(readBook(sheetWith(1_500), '', roomFor(0)).value?.sheets[0]?.rows.length).toBe(1_500);
  const [finding] = readBook(sheetWith(2_500), '', roomFor(66)).findings;
  expect([finding?.code, finding?.message, finding?.expected]).toEqual([
    'return/too-much',
    'the workbook has 2500 rows with 100000 filled cells, far more than was issued from this plan',
    'at most 71600 filled cells, for a plan of 66 entries and what is added to it',
  ]);
  expect(readBook(sheetWith(2_500), '', roomFor(1_000)).value?.sheets[0]?.rows.length).toBe(2_500);
  expect(roomFor(5_000)).toMatchObject({ cells: 500_000, marks: 1_200_000, tags: 3_000_000 });
});

test('elements, attributes and cells are counted before anything is parsed, whatever part they stand in', () => {
  const broken = (inside: string) => writeReturned(book, PLAIN, { 'xl/theme/theme1.xml': `<not-closed>${inside}` });
  const told = (inside: string) => readBook(broken(inside), '', roomFor(0)).findings.map(({ message }) => message);
  expect(told(many(500_000, (at) => `<${at % 997}/>`))).toEqual([
    'the workbook is not opened, since the number of its elements is over the limit',
  ]);
  expect(told(many(3_000, (row) => `<b ${many(160, (at) => `a${at}='${(row * at) % 997}' `)}/>`))).toEqual([
    'the workbook is not opened, since the number of its attributes is over the limit',
  ]);
  expect(told(many(90_000, (at) => `<c><v>${at}</v></c>`))).toEqual([
    'the workbook has 0 rows with 90000 filled cells, far more than was issued from this plan',
  ]);
});

test('a part that is referred to a thousand times is read once', () => {
  const again = rels(Array.from({ length: 1_000 }, (_, at) => [`c${at}`, `${DOC}/comments`, '../comments1.xml']));
  const note = '<comment ref="A1" authorId="0"><text><t>a</t></text></comment>';
  const { value } = readBook(
    writeReturned(book, PLAIN, {
      'xl/worksheets/_rels/sheet1.xml.rels': again,
      'xl/comments1.xml': `<comments><authors><author>a</author></authors>${note}</comments>`,
    }),
  );
  expect(value?.sheets[0]?.comments.length).toBe(1);
});

test('a format of numbers that goes on and on is looked at as far as Excel writes one', () => {
  const format = `<numFmt numFmtId="200" formatCode="${'['.repeat(900_000)}"/>`;
  const styles = `<styleSheet><numFmts>${format}</numFmts></styleSheet>`;
  expect(readBook(writeReturned(book, PLAIN, { 'xl/styles.xml': styles })).findings).toEqual([]);
});

test('a workbook that nowhere says the word of ours is not read on', () => {
  const broken = writeReturned(book, PLAIN, { 'xl/worksheets/sheet1.xml': '<worksheet>shinrai' });
  expect(readBook(broken, 'shinrai').findings[0]?.code).toBe('return/damaged');
  expect(readBook(broken, 'others').findings[0]?.code).toBe('return/not-ours');
});

/** A workbook that lists very many sheets. */
function crowded(count: number, idOf: (at: number) => string): Uint8Array {
  const list = Array.from(
    { length: count },
    (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="${idOf(at)}"/>`,
  );
  return zip({
    '_rels/.rels': rels([['r', `${DOC}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="${DOC}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([['r0', `${DOC}/worksheet`, 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': sheetOf(''),
  });
}

/** One byte of the list of sheets is another one. */
function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).indexOf('xl/workbook.xml') + 25;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** Every part claims to have one byte only once it is unpacked. */
function understated(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.slice().buffer);
  for (let at = 0; at + 46 < view.byteLength; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return new Uint8Array(view.buffer);
}

test('whatever bytes come, reading never throws', () => {
  const whole = writeReturned(book);
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), fc.nat({ max: 3 }), (at, byte, cut) => {
      const copy = whole.slice(0, whole.length - cut);
      copy[at] = byte;
      readBook(copy);
    }),
    { numRuns: RUNS * 3 },
  );
});
