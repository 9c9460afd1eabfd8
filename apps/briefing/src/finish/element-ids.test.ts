import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { renumberElementIds } from './element-ids.ts';

/** A document with two elements, whose ids the browser numbered and listed in one order or the other. */
async function printed(ids: readonly [string, string], isSwapped: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const elements = ids.map((id) => ({
    id: PDFString.of(id),
    ref: context.register(context.obj({ ID: PDFString.of(id) })),
  }));
  const listed = isSwapped ? elements.toReversed() : elements;
  const names = context.obj(listed.flatMap(({ id, ref }) => [id, ref]));
  const leaf = context.register(context.obj({ Names: names, Limits: [listed[0]?.id, listed[1]?.id] as PDFString[] }));
  const tree = context.obj({ Kids: [leaf] });
  const root = context.register(context.obj({ K: elements.map(({ ref }) => ref), IDTree: tree }));
  document.catalog.set(PDFName.of('StructTreeRoot'), root);
  renumberElementIds(document);
  return document.save({ useObjectStreams: false });
}

it('makes documents the same however the browser numbered and listed their elements', async () => {
  const one = await printed(['node00000007', 'node00000008'], false);
  const other = await printed(['node00000031', 'node00000030'], true);
  expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
  expect(Buffer.from(one).toString('latin1')).toContain('(node00000001)');
});
