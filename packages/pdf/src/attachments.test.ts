import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readAttachments } from './attachments.ts';

/** A PDF of some objects, numbered from 1; the first is the catalogue. */
function pdfOf(...objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const starts = objects.map((object, at) => {
    const start = Buffer.concat(parts).length;
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${Buffer.concat(parts).length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end)]);
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [] /Count 0 >>';

/** A stream that holds two objects and very much white space, packed once or twice. */
function bombOf(megabytes: number, filters: string): Buffer {
  const content = Buffer.concat([Buffer.from('10 0 11 6 << >> << >> '), Buffer.alloc(megabytes * 1_000_000, ' ')]);
  const packed = filters.includes('[') ? deflateSync(deflateSync(content)) : deflateSync(content);
  const dictionary = `<< /Type /ObjStm /N 2 /First 10 /Filter ${filters} /Length ${packed.length} >>`;
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), packed, Buffer.from('\nendstream')]);
}

/** A PDF whose end does not say where its objects are, so that all of them are read. */
const withoutTable = (pdf: Buffer) => Buffer.from(pdf.toString('latin1').replace('startxref', 'startxxxx'), 'latin1');

test.each(['/FlateDecode', '[/FlateDecode /FlateDecode]'])(
  'objects that unpack to gigabytes are not read, and refused where all have to be: %s',
  async (how) => {
    const bomb = pdfOf(CATALOGUE, PAGES, bombOf(60, how));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readAttachments(bomb)).toEqual([]);
    await expect(readAttachments(withoutTable(bomb))).rejects.toThrow('it unpacks to more than 20 MB');
    expect(await readAttachments(withoutTable(pdfOf(CATALOGUE, PAGES, bombOf(1, how))))).toEqual([]);
  },
);

test('many streams count together', async () => {
  const bombs = withoutTable(pdfOf(CATALOGUE, PAGES, ...Array.from({ length: 8 }, () => bombOf(3, '/FlateDecode'))));
  await expect(readAttachments(bombs)).rejects.toThrow('it unpacks to more than 20 MB');
});

test('very many objects are not read, and refused where all have to be', async () => {
  const many = (count: number) => {
    const places = Array.from({ length: count }, (_, at) => `${at + 10} ${2 * at}`).join(' ');
    const packed = deflateSync(Buffer.from(`${places} ${'1 '.repeat(count)}`));
    const entries = `/Type /ObjStm /N ${count} /First ${places.length + 1} /Filter /FlateDecode /Length ${packed.length}`;
    const stream = Buffer.concat([Buffer.from(`<< ${entries} >>\nstream\n`), packed, Buffer.from('\nendstream')]);
    return pdfOf(CATALOGUE, PAGES, stream);
  };
  expect(await readAttachments(many(310_000))).toEqual([]);
  expect(await readAttachments(withoutTable(many(1_000)))).toEqual([]);
  await expect(readAttachments(withoutTable(many(41_000)))).rejects.toThrow('it holds more than 40000 objects');
});

test('what leads to the files may be a tree; one without end is not followed', async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const { context } = document;
  const file = { UF: 'a', EF: { F: context.register(context.stream('b')) } };
  const tree = context.nextRef();
  const leaf = context.obj({ Names: ['a', file] });
  context.assign(tree, context.obj({ Kids: [leaf, { Kids: [leaf] }] }));
  document.catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: tree }));
  expect((await readAttachments(await document.save())).length).toBe(2);
  context.assign(tree, context.obj({ Kids: [leaf, tree] }));
  await expect(readAttachments(await document.save())).rejects.toThrow('what leads to its files has no end');
});

test('files that unpack to very much are refused, and so are very many', async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const packed = PDFRawStream.of(
    document.context.obj({ Filter: 'FlateDecode' }),
    deflateSync(Buffer.alloc(40_000_000)),
  );
  const stream = document.context.register(packed);
  const attach = (count: number) => {
    const file = document.context.obj({ UF: 'a', EF: { F: stream } });
    const names = Array.from({ length: count }, () => ['a', file]).flat();
    document.catalog.set(PDFName.of('Names'), document.context.obj({ EmbeddedFiles: { Names: names } }));
    return document.save();
  };
  expect((await readAttachments(await attach(2))).length).toBe(2);
  await expect(readAttachments(await attach(3))).rejects.toThrow();
  await expect(readAttachments(await attach(1_001))).rejects.toThrow('it holds more than 1000 files');
});
