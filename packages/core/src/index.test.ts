import { expect, test } from 'vitest';
import * as door from './index.ts';

test('the public names', () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "DELIVERING",
      "DELIVERY_STATES",
      "ENTITY_KINDS",
      "FILE_SCHEMAS",
      "FUZZY_DATE_FORMS",
      "LANGUAGES",
      "MARKING_LEVELS",
      "SCALES",
      "UNITS",
      "amountOf",
      "areaCoverage",
      "belongsTo",
      "compareDates",
      "concernsCountry",
      "concernsGroup",
      "countStates",
      "countriesWithSheet",
      "dateBounds",
      "detailsOf",
      "fileKindOf",
      "isAhead",
      "isOver",
      "isOverdue",
      "loadPlan",
      "membersOf",
      "ministriesInCharge",
      "namedCountries",
      "overdue",
      "ownersOf",
      "parseFuzzyDate",
      "related",
      "scopeIds",
      "scopeSchema",
      "sectorActions",
      "select",
      "selectedActions",
      "sortKey",
      "toEdtf",
    ]
  `);
});
