import { PDFDocument, PDFHexString, PDFNull, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serialize } from '../document/serialize.ts';
import { readPrinted } from './read.ts';

/** What may stand in a PDF, in the forms that the library makes objects of. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.constant(PDFNull),
    fc.integer(),
    fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => Number(number.toFixed(4))),
    fc.string({ minLength: 1, unit: 'binary-ascii' }),
    fc.string().map((text) => PDFString.of(text.replace(/[\\()]/g, '\\$&'))),
    fc.constantFrom('(a (b) c)', '\\(', 'a\\\\').map(PDFString.of),
    fc.string().map(PDFHexString.fromText),
    fc.nat({ max: 9999 }).map((number) => PDFRef.of(number + 1)),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ minLength: 1, unit: 'binary-ascii' }), tie('value')),
  ),
}));
const bytes = fc.uint8Array({ maxLength: 40 });

async function documentOf(values: readonly unknown[], contents: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  for (const one of values) document.context.register(document.context.obj(one as string) as PDFObject);
  document.context.register(document.context.stream(contents, { Kind: 'endstream' }));
  document.setTitle('協力');
  document.context.trailerInfo.ID = document.context.obj(['a', 'b']);
  await document.flush();
  return document;
}

const textsOf = ({ context }: PDFDocument) =>
  context
    .enumerateIndirectObjects()
    .map(([ref, object]) => `${ref} ${object}`)
    .filter((text) => !/\/Type \/(ObjStm|XRef)\n/.test(text));

it('reads from a file with a plain table what was written to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value), bytes, async (values, contents) => {
      const document = await documentOf(values, contents);
      const read = await readPrinted(await document.save({ useObjectStreams: false }));
      expect(textsOf(read)).toEqual(textsOf(document));
      expect(read.getTitle()).toBe('協力');
      expect(read.getPageCount()).toBe(1);
    }),
  );
});

it('reads other files too: those that finishing writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 500 }), bytes, async (values, contents) => {
      const document = await documentOf(values, contents);
      expect(textsOf(await readPrinted(serialize(document.context)))).toEqual(textsOf(document));
    }),
  );
});

it('reads a file with a table in several pieces', async () => {
  const document = await documentOf([['a'], ['b'], ['c']], new Uint8Array());
  document.context.delete(PDFRef.of(4));
  expect(textsOf(await readPrinted(await document.save({ useObjectStreams: false })))).toEqual(textsOf(document));
});

it('says what is wrong with a file that is cut or mixed up', async () => {
  const file = Buffer.from(
    await (await documentOf([['a'], { b: 'c' }], new Uint8Array())).save({ useObjectStreams: false }),
  );
  const broken = file.toString('latin1').replace('[ /a ]', '[ /a  ');
  await expect(readPrinted(Buffer.from(broken, 'latin1'))).rejects.toThrow('no object of a PDF');
});
