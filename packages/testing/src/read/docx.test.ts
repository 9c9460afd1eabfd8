import { expect, test } from 'vitest';
import { makeDocx, zip } from '../../test/make-office.ts';
import { readDocx } from './docx.ts';

const BODY = `
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>協力</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>計画</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">a </w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>
<w:p><w:ins w:id="1" w:author="x" w:date="2024-10-01T00:00:00Z"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2" w:author="x" w:date="2024-10-01T00:00:00Z"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>きずな</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>絆</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B1</w:t></w:r></w:p><w:p><w:r><w:t>B2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;

test('a Word file gives its paragraphs with style, list and text as a reader sees it', () => {
  const docx = readDocx(makeDocx(BODY));
  expect(docx.paragraphs).toEqual([
    { style: 'Title', numbering: undefined, text: '協力計画', isInTable: false },
    { style: undefined, numbering: { id: 3, level: 1 }, text: 'a \tb\nc', isInTable: false },
    { style: undefined, numbering: undefined, text: '新絆', isInTable: false },
    { style: undefined, numbering: undefined, text: '7', isInTable: false },
    ...['A', 'B1', 'B2'].map((text) => ({ style: undefined, numbering: undefined, text, isInTable: true })),
  ]);
  expect(docx.tables).toEqual([[['A', 'B1\nB2']]]);
  expect(docx.properties).toEqual({ title: '協力計画', language: 'ja', created: '2024-10-01T00:00:00Z' });
  expect(docx.partNames).toContain('word/document.xml');
});

test('malformed parts and packages without a document are refused by name', () => {
  expect(() => readDocx(zip({ 'word/document.xml': '<w:document' }))).toThrowError(/^word\/document\.xml: /);
  expect(() => readDocx(zip({ 'xl/workbook.xml': '<a/>' }))).toThrowError('the package has no part word/document.xml');
});
