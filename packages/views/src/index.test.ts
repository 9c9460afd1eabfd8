import { expect, it } from 'vitest';
import * as door from './index.ts';

it('exposes exactly the public names', () => {
  expect(Object.keys(door).toSorted()).toMatchInlineSnapshot(`
    [
      "LIST_KEYS",
      "SHEET_COLUMNS",
      "agendaView",
      "bodyLine",
      "calendarView",
      "changesView",
      "comparisonView",
      "countryBriefView",
      "countrySheetView",
      "dateAlone",
      "formatDate",
      "formatQuantity",
      "joinLines",
      "markChanges",
      "markingWords",
      "ministryPackView",
      "onePageSummaryView",
      "packView",
      "plainText",
      "pressReleaseView",
      "progressMatrixView",
      "progressReportView",
      "questionsAndAnswersView",
      "requestLetterView",
      "scopeTitle",
      "sectorSheetView",
      "summarySheetView",
      "talkingPointsView",
      "tellingOf",
      "trackerView",
      "trackerViewSince",
    ]
  `);
});
