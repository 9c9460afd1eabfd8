import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { judgeConformance, readPdf } from '@shinrai/testing';
import { expect, it } from 'vitest';
import { readAttachments } from './attachments.ts';
import { finishTagged, finishUntagged } from './finish.ts';

const PROPERTIES = {
  title: 'A <b> & "title" 協力',
  author: 'Ministry',
  subject: 'Plan',
  language: 'en',
  day: '2024-10-01',
  rights: 'Internal',
};

/** A page as a browser prints it: a box around a heading, a line without a mark. */
async function printed(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([200, 100]);
  const content =
    'q 0 0 1 1 re f Q /NonStruct <</MCID 0>> BDC 0 0 5 5 re f EMC /H1 <</MCID 1>> BDC 1 1 2 2 re f /X Do EMC';
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] };
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { X: context.register(context.stream('', form)) } }));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  const [root, top, box, heading] = [context.nextRef(), context.nextRef(), context.nextRef(), context.nextRef()];
  const at = { Type: 'MCR', Pg: page.ref };
  context.assign(heading, context.obj({ S: 'H1', P: box, K: { ...at, MCID: 1 } }));
  context.assign(box, context.obj({ S: 'NonStruct', P: top, K: [{ ...at, MCID: 0 }, heading] }));
  context.assign(top, context.obj({ S: 'Document', P: root, K: [box] }));
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top }));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return document;
}

it('makes a printed document one for archives and screen readers, with the same bytes each time', async () => {
  const [one, other] = [
    await finishTagged(await printed(), PROPERTIES),
    await finishTagged(await printed(), PROPERTIES),
  ];
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  expect(one.pages).toBe(1);
  expect(await judgeConformance(one.bytes)).toEqual([]);
  const pdf = await readPdf(one.bytes);
  expect(pdf).toMatchObject({ title: PROPERTIES.title, language: 'en', roles: ['Document', 'H1'] });
  const bytes = Buffer.from(one.bytes).toString('utf8');
  expect(bytes).toContain('<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Internal<');
});

it('gives other content another identifier', async () => {
  const idOf = async (title: string) => {
    const { bytes } = await finishTagged(await printed(), { ...PROPERTIES, title });
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    return String(context.trailerInfo.ID);
  };
  expect(await idOf('a')).toBe(await idOf('a'));
  expect(await idOf('a')).not.toBe(await idOf('b'));
  expect(await idOf('a')).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/);
});

it('claims less for a document without tags', async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const { bytes } = await finishUntagged(document, PROPERTIES);
  expect(await judgeConformance(bytes)).toEqual([]);
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfaid:conformance>U</);
});

it('puts files inside, which can be taken out again', async () => {
  const file = { name: '表.csv', bytes: Buffer.from('id\r\n'), mimeType: 'text/csv', description: 'Table' } as const;
  const { bytes } = await finishTagged(await printed(), PROPERTIES, [{ ...file, relationship: 'Data' }]);
  expect(await readAttachments(bytes)).toEqual([{ name: file.name, bytes: file.bytes }]);
  expect(await judgeConformance(bytes)).toEqual([]);
  expect(await readAttachments((await finishTagged(await printed(), PROPERTIES)).bytes)).toEqual([]);
});
