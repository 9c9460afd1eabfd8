import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { finishPackage } from './finish-package.ts';

const CORE = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2026-05-04T03:02:01Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-05-04T03:02:09Z</dcterms:modified></cp:coreProperties>`;
const date = '2024-10-01T00:00:00Z';

const PARTS = {
  'xl/workbook.xml': '<workbook/>',
  'docProps/core.xml': CORE,
  '_rels/.rels': '<Relationships/>',
  '[Content_Types].xml': '<Types/>',
  'xl/worksheets/sheet10.xml': '<worksheet>10</worksheet>',
  'xl/worksheets/sheet2.xml': '<worksheet>2</worksheet>',
};

const zip = (parts: Record<string, string>, mtime?: string) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])) as Zippable, {
    ...(mtime ? { mtime } : {}),
  });

const unzip = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the same parts give the same bytes, whatever their order and dates were', () => {
  const reversed = Object.fromEntries(Object.entries(PARTS).reverse());
  const first = finishPackage(zip(PARTS, '2001-02-03T04:05:06'), { date });
  const second = finishPackage(zip(reversed, '2026-07-08T09:10:12'), { date });
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(finishPackage(first, { date }), first)).toBe(0);
});

test('content types come first, the rest sorted; folder entries are dropped', () => {
  const bytes = finishPackage(zip({ 'xl/': '', ...PARTS }), { date });
  expect(Object.keys(unzipSync(bytes))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet10.xml',
    'xl/worksheets/sheet2.xml',
  ]);
});

test('the bytes are the same in every time zone that this machine knows', () => {
  const source = zip(PARTS, '2001-02-03T04:05:06');
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const runs = zones.map((name) => runIn(name, source));
  expect(new Set(runs.map(({ offset }) => offset)).size).toBeGreaterThan(20);
  expect(new Set(runs.map(({ bytes }) => bytes)).size).toBe(1);
});

/** Node takes a change of TZ at once; the offset proves that it did. */
function runIn(name: string, source: Uint8Array) {
  process.env.TZ = name;
  return {
    offset: new Date(2024, 0, 1).getTimezoneOffset(),
    bytes: Buffer.from(finishPackage(source, { date })).toString('base64'),
  };
}

test('every entry is dated 1980-01-01 00:00', () => {
  const bytes = Buffer.from(finishPackage(zip(PARTS), { date }));
  expect(bytes.readUInt32LE(10)).toBe(((1 << 5) | 1) << 16);
});

test('created and modified are set to the given instant, in UTC', () => {
  const core = unzip(finishPackage(zip(PARTS), { date: '2024-10-01T09:00:00.123+09:00' }))['docProps/core.xml'];
  expect(core).toMatch(/<dcterms:created [^>]*>2024-10-01T00:00:00Z<\/dcterms:created>/);
  expect(core).toMatch(/<dcterms:modified [^>]*>2024-10-01T00:00:00Z<\/dcterms:modified>/);
  expect(core).not.toContain('2026');
});

test('dates that the package lacks are added', () => {
  const bare = '<cp:coreProperties xmlns:cp="urn:x"><dc:title xmlns:dc="urn:y">計画</dc:title></cp:coreProperties>';
  const core = unzip(finishPackage(zip({ ...PARTS, 'docProps/core.xml': bare }), { date }))['docProps/core.xml'];
  expect(core?.match(/2024-10-01T00:00:00Z/g)).toHaveLength(2);
  expect(core).toContain('計画');
});

test('a package without core properties stays without', () => {
  expect(Object.keys(unzip(finishPackage(zip({ 'a.xml': '<a/>' }), { date })))).toEqual(['a.xml']);
});

test('parts are mended by name, or by a list of names and patterns in order', () => {
  const byName = finishPackage(zip(PARTS), { date, parts: { 'xl/workbook.xml': () => '<workbook mended="協力"/>' } });
  expect(unzip(byName)['xl/workbook.xml']).toBe('<workbook mended="協力"/>');
  const byPattern = finishPackage(zip(PARTS), {
    date,
    parts: [
      [/^xl\/worksheets\/sheet\d+\.xml$/g, (xml) => xml.replaceAll('worksheet', 'sheet')],
      ['xl/worksheets/sheet2.xml', (xml) => `${xml}<!-- two -->`],
    ],
  });
  expect(unzip(byPattern)['xl/worksheets/sheet10.xml']).toBe('<sheet>10</sheet>');
  expect(unzip(byPattern)['xl/worksheets/sheet2.xml']).toBe('<sheet>2</sheet><!-- two -->');
});

test('a mend for a part that is not there is our own mistake and is said so', () => {
  expect(() => finishPackage(zip(PARTS), { date, parts: { 'xl/style.xml': (xml) => xml } })).toThrowError(
    'the package has no part xl/style.xml to mend',
  );
});

test.each(['2024-10-01', '2024-10-01T00:00:00', 'yesterday', '2024-13-01T00:00:00Z'])('%s is no instant', (wrong) => {
  expect(() => finishPackage(zip(PARTS), { date: wrong })).toThrowError(/no instant with a time zone/);
});
