import { expect, test } from 'vitest';
import * as door from './index.ts';

test('the public names', () => {
  expect(Object.keys(door)).toMatchInlineSnapshot(`
    [
      "compareDiagnostics",
      "countSeverities",
      "hasErrors",
      "SEVERITIES",
      "CATALOGUE",
      "messages",
      "nearest",
      "comparePlaces",
      "formatPlace",
      "reportForGithub",
      "reportAsJson",
      "reportForPeople",
      "summarise",
      "combineResults",
      "fail",
      "succeed",
    ]
  `);
});
