import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serialize } from '../document/serialize.ts';
import { openLazily } from './open.ts';

const fact = PDFName.of('Fact');

/** A document whose catalog leads to a text through as many other objects as that. */
async function documentOf(text: string, steps: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const { context } = document;
  let ref = context.register(context.stream(text, { Kind: 'endstream' }));
  for (let step = 0; step < steps; step += 1) ref = context.register(context.obj({ Fact: ref }));
  document.catalog.set(fact, ref);
  document.setTitle('協力');
  context.trailerInfo.ID = context.obj(['a', 'b']);
  await document.flush();
  return document;
}

function findText(pdf: Uint8Array, steps: number): string {
  let at = openLazily(pdf);
  for (let step = 0; step < steps; step += 1) at = at.lookup(fact) as typeof at;
  const stream = at.lookup(fact);
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('latin1') : '';
}

it('finds in a file, however it was written, what is looked up', async () => {
  const text = fc.string({ unit: 'binary-ascii' }).filter((one) => !/endstream|endobj/.test(one));
  await fc.assert(
    fc.asyncProperty(text, fc.nat({ max: 60 }), async (one, steps) => {
      const document = await documentOf(one, steps);
      expect(findText(serialize(document.context), steps)).toBe(one);
      expect(findText(await document.save({ useObjectStreams: false }), steps)).toBe(one);
      expect(findText(await document.save({ useObjectStreams: true }), steps)).toBe(one);
    }),
    { numRuns: 20 },
  );
});

/** A file of one object, with a table in a stream. */
function withTable(catalog: string, table: Uint8Array, entries: string): Buffer {
  const body = `%PDF-1.7\n1 0 obj\n${catalog}\nendobj\n`;
  const packed = deflateSync(table);
  const head = `2 0 obj\n<</Type/XRef/Size 3/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/Length ${packed.length}${entries}>>stream\n`;
  const tail = `\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(body + head), packed, Buffer.from(tail)]);
}

const TABLE = Buffer.from([0, 0, 0, 0, 1, 0, 9, 0, 1, 0, 40, 0]);
/** The same, each row told by the difference to the one above. */
const PREDICTED = Buffer.from([2, 0, 0, 0, 0, 2, 1, 0, 9, 0, 2, 0, 0, 31, 0]);

it.each([
  ['as it is', TABLE, ''],
  ['by differences', PREDICTED, '/DecodeParms<</Predictor 12/Columns 4>>'],
])('reads a table that is packed: %s', (_, table, entries) => {
  expect(
    openLazily(withTable('<</Fact (x) % a remark\n>>', table, entries))
      .lookup(fact)
      ?.toString(),
  ).toBe('(x)');
});

it.each([
  ['a table that leads back to itself', withTable('<<>>', TABLE, '/Prev 39')],
  ['a catalog that is nowhere', withTable('<<>>', TABLE.subarray(0, 4), '')],
  ['an array without end', withTable(`[${'1 '.repeat(3_000_000)}`, TABLE, '')],
  ['arrays in each other', withTable(`<</Fact ${'['.repeat(300_000)}`, TABLE, '')],
  ['no table', Buffer.from('%PDF-1.7\n')],
  ['nothing', Buffer.alloc(0)],
])('does not read %s', (_, file) => expect(() => openLazily(file)).toThrow());

it('unpacks no gigabytes of objects', () => {
  const table = Buffer.concat([TABLE, Buffer.alloc(80_000_000)]);
  expect(() => openLazily(withTable('<<>>', table, '/DecodeParms null'))).toThrow('it unpacks to more than 60 MB');
});
