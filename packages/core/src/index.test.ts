import { expect, test } from 'vitest';
import * as door from './index.ts';

test('the public names', () => {
  expect(Object.keys(door)).toMatchInlineSnapshot(`
    [
      "FILE_SCHEMAS",
      "fileKindOf",
      "ENTITY_KINDS",
      "MARKING_LEVELS",
      "DELIVERY_STATES",
      "areaCoverage",
      "isOverdue",
      "overdue",
      "countStates",
      "DELIVERING",
      "amountOf",
      "SCALES",
      "UNITS",
      "concernsCountry",
      "concernsGroup",
      "countriesWithSheet",
      "membersOf",
      "namedCountries",
      "belongsTo",
      "ministriesInCharge",
      "ownersOf",
      "related",
      "scopeSchema",
      "detailsOf",
      "sectorActions",
      "scopeIds",
      "select",
      "selectedActions",
      "LANGUAGES",
      "dateBounds",
      "compareDates",
      "isAhead",
      "isOver",
      "sortKey",
      "toEdtf",
      "FUZZY_DATE_FORMS",
      "parseFuzzyDate",
      "loadPlan",
    ]
  `);
});
