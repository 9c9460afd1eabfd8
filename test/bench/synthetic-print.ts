import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** Pieces of text on a page, about as many as on one of a briefing. */
const [ROWS, CELLS] = [16, 4];

/** A document as a browser prints it: a table on each page, everything in boxes that mean nothing, lines without a mark. */
export async function syntheticPrint(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const [root, top] = [context.nextRef(), context.nextRef()];
  const tables = Array.from({ length: pages }, (_, number) => addPage(document, number, top));
  context.assign(top, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: tables }));
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top }));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return document.save({ useObjectStreams: false });
}

function addPage(document: PDFDocument, number: number, parent: PDFRef): PDFRef {
  const { context } = document;
  const { node, ref } = document.addPage();
  const content = Buffer.from(Array.from({ length: ROWS * CELLS }, (_, id) => drawCell(id)).join('\n'));
  const stream = context.stream(deflateSync(content), { Filter: 'FlateDecode' });
  node.set(PDFName.of('Contents'), context.register(stream));
  node.set(PDFName.of('StructParents'), context.obj(number));
  return addTable(document, ref, parent);
}

/** A line above the cell, and words in a face that need not be there. */
const drawCell = (id: number) =>
  `q\n.5 0 0 -.5 0 842 cm\n${id} ${id * 3} 40.5 .75 re\nf\nQ\n/NonStruct <</MCID ${id}>> BDC\nBT\n/F4 9 Tf\n1 0 0 1 ${id} ${id * 7}.25 Tm\n${'<0041004200430044> Tj\n4.5 0 Td\n'.repeat(12)}ET\nEMC`;

function addTable({ context }: PDFDocument, page: PDFRef, parent: PDFRef): PDFRef {
  const table = context.nextRef();
  const element = (role: string, parent: PDFRef, kidsOf: (own: PDFRef) => unknown, more = {}) => {
    const own = context.nextRef();
    context.assign(own, context.obj({ Type: 'StructElem', S: role, P: parent, K: kidsOf(own) as PDFRef, ...more }));
    return own;
  };
  const cellOf = (row: PDFRef, id: number) =>
    element('TD', row, (cell) => element('NonStruct', cell, () => id, { Pg: page }), {
      A: [
        { O: 'Table', RowSpan: 1 },
        { O: 'Table', ColSpan: 1 },
      ],
    });
  const rows = Array.from({ length: ROWS }, (_, at) =>
    element('TR', table, (row) => Array.from({ length: CELLS }, (_, cell) => cellOf(row, at * CELLS + cell))),
  );
  context.assign(table, context.obj({ Type: 'StructElem', S: 'Table', P: parent, K: rows }));
  return table;
}
