import { expect, test } from 'vitest';
import * as pdf from './index.ts';

test('the package exports exactly these names', () => {
  expect(Object.keys(pdf).sort()).toEqual(['finishTagged', 'finishUntagged', 'readAttachments', 'readPrinted']);
});
