/** A PDF from the text of its objects; the first is the catalog. Lengths of streams and the table of offsets are filled in. */
export function makePdf(objects: readonly string[], information = ''): Uint8Array {
  const all = information ? [...objects, information] : objects;
  let file = '%PDF-1.7\n';
  const offsets = all.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${withLength(object)}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const info = information ? ` /Info ${all.length} 0 R` : '';
  const start = file.length;
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R${info} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** `<< ... >> stream` becomes a stream with its length. */
function withLength(object: string): string {
  const [dictionary, content] = object.split('\nSTREAM\n');
  if (content === undefined) return object;
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;
}

const hex = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** What the letters a to e of the test font stand for. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
5 beginbfchar <61> <65E5> <62> <30FB> <63> <5354> <64> <529B> <65> <FF21> endbfchar
endcmap end end`;

const page = (content: number, tags = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] ${tags} /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`;

/** A tagged PDF of two pages with bookmarks, Japanese text and one font that is not embedded. */
export function makeTaggedPdf(): Uint8Array {
  const first =
    '/H1 << /MCID 0 >> BDC BT /F1 20 Tf 50 700 Td (abe) Tj ET EMC /P << /MCID 1 >> BDC BT /F1 10 Tf 50 600 Td (cd) Tj 0 -14 Td (cd) Tj ET EMC /Figure << /MCID 2 >> BDC EMC';
  return makePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R /Lang (ja) /MarkInfo << /Marked true >> /StructTreeRoot 8 0 R /Outlines 13 0 R >>`,
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      page(15, '/StructParents 0'),
      page(16),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>',
      '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+BIZUDPGothic /FontDescriptor 17 0 R >>',
      `\nSTREAM\n${TO_UNICODE}`,
      '<< /Type /StructTreeRoot /K 9 0 R /ParentTree << /Nums [0 [10 0 R 11 0 R 12 0 R]] >> >>',
      '<< /Type /StructElem /S /Document /P 8 0 R /K [10 0 R 11 0 R 12 0 R] >>',
      '<< /Type /StructElem /S /H1 /P 9 0 R /Pg 3 0 R /K 0 >>',
      '<< /Type /StructElem /S /P /P 9 0 R /Pg 3 0 R /K 1 /Lang (en) >>',
      `<< /Type /StructElem /S /Figure /P 9 0 R /Pg 3 0 R /Alt ${hex('写真')} /K 2 >>`,
      '<< /Type /Outlines /First 14 0 R /Last 14 0 R /Count 1 >>',
      `<< /Title ${hex('防災')} /Parent 13 0 R /Dest [4 0 R /XYZ 0 800 0] >>`,
      `\nSTREAM\n${first}`,
      '\nSTREAM\nBT /F1 20 Tf 50 700 Td (dc) Tj ET',
      '<< /Type /FontDescriptor /FontName /ABCDEF+BIZUDPGothic /Flags 4 /FontFile2 18 0 R >>',
      '\nSTREAM\nnot really a font',
    ],
    `<< /Title ${hex('協力計画')} /Producer (test) >>`,
  );
}
