import { expect, test } from 'vitest';
import * as door from './index.ts';

test('the public names of the package', () => {
  expect(Object.keys(door).toSorted()).toEqual(['createTrackers', 'loadTemplate']);
});
