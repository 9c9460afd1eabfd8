export { judgeConformance } from './judges/conformance.ts';
export type { JudgedFile } from './judges/files.ts';
export {
  complaintsOfLibreOffice,
  convertAllToPdf,
  convertToPdf,
  isLibreOfficeAvailable,
  resaveXlsx,
} from './judges/libreoffice.ts';
export { judgeOpenXml, type OpenXmlError, type OpenXmlVerdict } from './judges/openxml.ts';
export { isQpdfAvailable, judgeQpdf, type QpdfVerdict } from './judges/qpdf.ts';
export { isRenderAvailable, renderPages } from './judges/render.ts';
export {
  fetchVeraPdf,
  isVeraPdfAvailable,
  judgeVeraPdf,
  type VeraPdfFailure,
  type VeraPdfVerdict,
} from './judges/verapdf.ts';
export { type DocxContent, type DocxParagraph, type DocxTable, readDocx } from './read/docx.ts';
export { type Settlement, settleDocx } from './read/docx-settled.ts';
export { type PdfContent, type PdfPage, type PdfRun, readPdf } from './read/pdf.ts';
export { readPdfAloud } from './read/pdf-aloud.ts';
export { type PdfArea, readPdfAreas } from './read/pdf-areas.ts';
export type { PdfFont } from './read/pdf-fonts.ts';
export type { PdfBookmark } from './read/pdf-outline.ts';
export type { PdfStructure } from './read/pdf-structure.ts';
export { readXlsx, sheetOf, type XlsxContent, type XlsxSheet, type XlsxValidation } from './read/xlsx.ts';
export type { XlsxCell } from './read/xlsx-cell.ts';
export { squash } from './squash.ts';
export type { CoreProperties } from './xml/core-properties.ts';
