import { expect, it } from 'vitest';
import { sheetToCsv } from './csv.ts';

const ref = { entity: 'action:a', field: 'x' };
const cell = (value: string | number | null, text = String(value)) => ({ value, text, ref });

it('writes words of the documents, and dates and numbers as values', () => {
  const columns = [
    { key: 'id', type: 'text', list: null },
    { key: 'amount', type: 'decimal', list: null },
    { key: 'when', type: 'date', list: null },
  ] as const;
  const rows = [
    { cells: [cell('a'), cell(1200, '1,200隻'), cell('2024-04-01', '2024年4月1日')] },
    { cells: [cell('b, "c"\nd'), cell(-3.5), cell(null, '記載なし')] },
    { cells: [cell('=1+1'), cell(null, ''), cell(null, '-')] },
    { cells: [cell('＝1+1'), cell(null, '＠SUM(A1)'), cell(null, '＋1')] },
  ];
  expect(sheetToCsv({ columns, rows })).toBe(
    '\uFEFFid,amount,when\r\na,1200,2024-04-01\r\n"b, ""c""\nd",-3.5,記載なし\r\n" =1+1",," -"\r\n" ＝1+1"," ＠SUM(A1)"," ＋1"\r\n',
  );
});
