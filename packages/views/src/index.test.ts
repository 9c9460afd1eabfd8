import { expect, it } from 'vitest';
import * as door from './index.ts';

it('exposes exactly the public names', () => {
  expect(Object.keys(door).toSorted()).toMatchInlineSnapshot(`
    [
      "SHEET_COLUMNS",
      "bodyLine",
      "calendarView",
      "changesView",
      "countrySheetView",
      "formatDate",
      "formatQuantity",
      "joinLines",
      "markChanges",
      "ministryPackView",
      "packView",
      "plainText",
      "progressMatrixView",
      "progressReportView",
      "requestLetterView",
      "scopeTitle",
      "sectorSheetView",
      "summarySheetView",
      "trackerView",
    ]
  `);
});
