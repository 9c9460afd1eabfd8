import { expect, test } from 'vitest';
import * as door from './index.ts';

test('the public names', () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "CATALOGUE",
      "SEVERITIES",
      "clean",
      "combineResults",
      "compareDiagnostics",
      "comparePlaces",
      "countSeverities",
      "fail",
      "formatPlace",
      "hasErrors",
      "messages",
      "nearest",
      "reportAsJson",
      "reportForGithub",
      "reportForPeople",
      "succeed",
      "summarise",
    ]
  `);
});
