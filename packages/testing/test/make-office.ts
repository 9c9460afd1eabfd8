import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A package from the text of its parts. */
export const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])));

const relations = (...entries: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const types = (...overrides: readonly (readonly [part: string, type: string])[]) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`)
    .join('')}</Types>`;

const CORE = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>協力計画</dc:title><dc:language>ja</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2024-10-01T00:00:00Z</dcterms:created></cp:coreProperties>`;

/** A Word file with this body. */
export function makeDocx(body: string): Uint8Array {
  return zip({
    '[Content_Types].xml': types(
      ['word/document.xml', 'officedocument.wordprocessingml.document.main'],
      ['docProps/core.xml', 'package.core-properties'],
    ),
    '_rels/.rels': relations(
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ),
    'docProps/core.xml': CORE,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** The parts of a workbook with one visible and one hidden sheet. */
export function makeXlsx({ first, styles, strings }: { first: string; styles: string; strings: string }): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zip({
    '[Content_Types].xml': types(
      ['xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'officedocument.spreadsheetml.worksheet'],
      ['xl/worksheets/sheet2.xml', 'officedocument.spreadsheetml.worksheet'],
      ['xl/styles.xml', 'officedocument.spreadsheetml.styles'],
      ['xl/sharedStrings.xml', 'officedocument.spreadsheetml.sharedStrings'],
    ),
    '_rels/.rels': relations([`${OFFICE}/officeDocument`, 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      [`${OFFICE}/worksheet`, '/xl/worksheets/sheet1.xml'],
      [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${OFFICE}"><sheets><sheet name="取組" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${first}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData/></worksheet>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
  });
}
