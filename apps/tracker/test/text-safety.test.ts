import { readXlsx } from '@shinrai/testing';
import { type TrackerView, trackerView } from '@shinrai/views';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTracker } from '../src/render-tracker.ts';
import { sheetRequests } from '../src/sheet-requests.ts';
import { loadTemplate } from '../src/template/load-template.ts';
import { cellText } from '../src/workbook/cell-text.ts';
import { Workbook } from '../src/write/exceljs.ts';
import { loadSmall, TEMPLATES, technicalColumns } from './fixture.ts';

const { value: loaded } = loadTemplate(`${TEMPLATES}/tracker/tracker.yaml`);
if (!loaded) throw new Error('the template is wrong');
const sheets = sheetRequests(loaded.template);
const view = trackerView(
  await loadSmall(),
  { scope: { kind: 'sector', id: 'ferries' }, language: 'ja', audience: 'internal' },
  sheets,
);

/** Texts that spreadsheets and XML take for something else. */
const hostile = fc
  .tuple(
    fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      "'",
      '"',
      '=HYPERLINK("http://x","y")',
      '_x0041_',
      '<',
      '&',
      ']]>',
      '-1',
      '=1+1',
      '{=1}',
      'https://x.example',
      '\u0000',
      '\u0008',
      '\uFFFE',
      '\uD800',
      '𠮷',
      '{page}',
      '&P',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  .map(([start, rest]) => start + rest);

/** The view with other words in all the cells of its texts, and around them. */
function viewWith(words: readonly string[]): TrackerView {
  let at = 0;
  const next = () => words[at++ % words.length] ?? '';
  const line = () => [{ kind: 'text' as const, value: next() }];
  return {
    ...view,
    title: line(),
    frame: { ...view.frame, plan: line(), planTitle: line(), issuer: line(), marking: next(), title: next() },
    sheets: view.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) => {
          if (sheet.columns[index]?.type !== 'text') return cell;
          const text = next();
          return { ...cell, value: text, text };
        }),
      })),
    })),
  };
}

/** Sheets whose formulas are ours: counts, and the print view. */
const CALCULATING = new Set(['集計', '一覧（印刷用）']);

test('whatever a text holds, it stays that text: no formula, no link, no markup', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 5, maxLength: 30 }), async (words) => {
      const { bytes } = await renderTracker(viewWith(words), loaded);
      const content = readXlsx(bytes);
      const [actions] = content.sheets.filter(({ name }) => name === '入力');
      const technical = actions ? technicalColumns(actions) : new Set<string>();
      const expected = new Set(words.map(cellText));
      const cells = Object.entries(actions?.cells ?? {}).filter(
        ([address, { type }]) =>
          !/^[A-Z]+1$/.test(address) && type === 'text' && !technical.has(address.replace(/\d+$/, '')),
      );
      const states = new Set(view.lists.flatMap(({ values }) => values.map(({ word }) => word)));
      expect(cells.filter(([, { text }]) => !expected.has(text) && !states.has(text))).toEqual([]);
      const formulas = content.sheets
        .flatMap(({ name, cells: all }) => (CALCULATING.has(name) ? [] : Object.values(all)))
        .filter(({ formula }) => formula !== undefined);
      expect(formulas).toEqual([]);
      expect(
        content.partNames.filter((name) =>
          /hyperlink|externalLink|vbaProject|worksheets\/_rels.*hyperlink/i.test(name),
        ),
      ).toEqual([]);
      for (const [, { text, format }] of cells) if (/^[=+\-@\t\n]/.test(text)) expect(format).toBe('#49');
    }),
    { numRuns: 60 },
  );
});

test('another library reads the same words back', async () => {
  const words = [
    '=1+1',
    '+81',
    '-5',
    '@x',
    '\ttab',
    '_x0041_',
    'a_x005F_b',
    ' blank ',
    'line\nline',
    '<b>&amp;</b>',
    '𠮷野',
    "'quoted",
  ];
  const { bytes } = await renderTracker(viewWith(words), loaded);
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const found = new Set<unknown>();
  book.getWorksheet('入力')?.eachRow((row) => row.eachCell((cell) => found.add(cell.value)));
  for (const word of words) expect([...found]).toContain(word);
});

test('a text that is longer than a cell can hold is cut, not broken', async () => {
  const { bytes } = await renderTracker(viewWith(['漢'.repeat(40_000)]), loaded);
  const texts = readXlsx(bytes).sheets.flatMap(({ cells }) => Object.values(cells).map(({ text }) => text.length));
  expect(Math.max(...texts)).toBe(32_767);
});
