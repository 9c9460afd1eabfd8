import { expect, test } from 'vitest';
import type { PageTemplate } from '../template/tracker-template.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import { completeSheet } from './mend-sheet.ts';
import { mendFonts } from './mend-styles.ts';

test('the elements of fonts are put in order, in cells and in conditional formats, and no theme decides on a face', () => {
  expect(
    mendFonts(
      '<fonts><font><b/><charset val="128"/><color rgb="FF000000"/><sz val="10"/><name val="BIZ UDPGothic"/><scheme val="minor"/></font></fonts><dxf><font><color rgb="FF1B5E20"/></font></dxf>',
    ),
  ).toBe(
    '<fonts><font><b/><sz val="10"/><color rgb="FF000000"/><name val="BIZ UDPGothic"/><charset val="128"/></font></fonts><dxf><font><color rgb="FF1B5E20"/></font></dxf>',
  );
});

const page = { paper: 'A4', margins: { left: 8, right: 8, top: 17, bottom: 15, header: 7, footer: 6 } } as PageTemplate;
const row = { height: 18, cells: [] };
const base = { frozen: { columns: 0, rows: 0 }, blocks: [], print: { orientation: 'landscape' } };
const plan = {
  ...base,
  pageBreaks: [9, 16],
  widths: [8, 20],
  rows: [row, row, row],
  table: { name: 't', headings: ['a', 'b'] },
};

test('page breaks stand before the column that begins a page, and before the table', () => {
  const xml = '<worksheet><headerFooter><oddHeader/></headerFooter><tableParts count="1"/></worksheet>';
  expect(completeSheet(xml, plan as unknown as SheetPlan, page)).toBe(
    '<worksheet><headerFooter scaleWithDoc="0"><oddHeader/></headerFooter>' +
      '<colBreaks count="2" manualBreakCount="2"><brk id="8" max="1048575" man="1"/><brk id="15" max="1048575" man="1"/></colBreaks>' +
      '<ignoredErrors><ignoredError sqref="A2:B3" twoDigitTextYear="1" numberStoredAsText="1"/></ignoredErrors>' +
      '<tableParts count="1"/></worksheet>',
  );
});

test('a sheet without table and breaks stays as it is', () => {
  const xml = '<worksheet><sheetData/></worksheet>';
  expect(completeSheet(xml, { ...plan, pageBreaks: [], table: null } as unknown as SheetPlan, page)).toBe(xml);
});

test('what is added stands behind the page set-up, not before a list of extensions further up', () => {
  const rule = '<cfRule><extLst><ext/></extLst></cfRule>';
  const done = completeSheet(`<worksheet>${rule}<pageSetup/><extLst/></worksheet>`, plan as unknown as SheetPlan, page);
  expect(done).toMatch(
    /^<worksheet><cfRule>.*<\/cfRule><pageSetup\/><colBreaks.*<\/ignoredErrors><extLst\/><\/worksheet>$/,
  );
});

test('the two halves of a data bar are tied by a number, the same each time; names of extensions stay', () => {
  const ext = 'B025F937-C7B1-47D3-B67F-A62EFF666E3E';
  const halves = (id: string) =>
    `<worksheet><ext uri="{${ext}}"><x14:id>{${id}}</x14:id></ext><x14:cfRule type="dataBar" id="{${id}}"/></worksheet>`;
  const done = completeSheet(
    halves('0A1B2C3D-0A1B-0A1B-0A1B-0A1B2C3D4E5F'),
    { ...plan, pageBreaks: [], table: null } as unknown as SheetPlan,
    page,
  );
  expect(done).toBe(halves('00000000-0000-0000-0000-000000000001').replace(`{${ext}}`, `{${ext}}`));
});

test('rows break before columns do', () => {
  const tall = { ...plan, table: null, blocks: [1, 2, 3], rows: [{ height: 300 }, { height: 300 }, { height: 100 }] };
  expect(completeSheet('<worksheet><pageSetup/></worksheet>', tall as unknown as SheetPlan, page)).toMatch(
    /^<worksheet><pageSetup\/><rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"\/><\/rowBreaks><colBreaks/,
  );
});
