import { expect, test } from 'vitest';
import { makeXlsx } from '../../test/make-office.ts';
import { readXlsx, sheetOf } from './xlsx.ts';

const WORKBOOK = makeXlsx({
  first: `<sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>
<row r="2"><c r="A2" s="1"><v>45566</v></c><c r="B2" s="2"/><c r="C2"><f>SUM(A2:A2)</f><v>45566</v></c><c r="D2" t="str"><f>A1&amp;"x"</f><v>協力x</v></c></row>
</sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B9 D2"><formula1>Lists!$A$1:$A$3</formula1></dataValidation></dataValidations>`,
  styles: `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyProtection="1"><protection locked="0"/></xf></cellXfs>`,
  strings: '<si><r><t>協</t></r><r><t>力</t></r><rPh sb="0" eb="1"><t>キョウ</t></rPh></si>',
});

test('a workbook gives its sheets with state, cells, merges, validations and protection', () => {
  const workbook = readXlsx(WORKBOOK);
  expect(workbook.sheets.map(({ name, state, isProtected }) => [name, state, isProtected])).toEqual([
    ['取組', 'visible', true],
    ['Lists', 'hidden', false],
  ]);
  const { cells, merged, validations } = sheetOf(workbook, '取組');
  const plain = { formula: undefined, isLocked: true, format: undefined };
  expect(cells).toEqual({
    A1: { type: 'text', text: '協力', ...plain },
    B1: { type: 'text', text: '直接', ...plain },
    C1: { type: 'boolean', text: '1', ...plain },
    D1: { type: 'error', text: '#N/A', ...plain },
    A2: { type: 'number', text: '45566', ...plain, format: 'yyyy-mm-dd' },
    B2: { type: 'empty', text: '', ...plain, isLocked: false, format: '#14' },
    C2: { type: 'number', text: '45566', ...plain, formula: 'SUM(A2:A2)' },
    D2: { type: 'text', text: '協力x', ...plain, formula: 'A1&"x"' },
  });
  expect(merged).toEqual(['A3:B3']);
  expect(validations).toEqual([{ type: 'list', ranges: ['B2:B9', 'D2'], formulas: ['Lists!$A$1:$A$3'] }]);
});

test('a sheet that is not there is asked for by name', () => {
  expect(() => sheetOf(readXlsx(WORKBOOK), 'Actions')).toThrowError(
    'the workbook has no sheet "Actions", only 取組, Lists',
  );
});
