import { expect, test } from 'vitest';
import { suggester } from './suggest.ts';

test('words are compared with others until so many letters were', () => {
  let asked = 0;
  const ids = new Set(['ferries', 'fisheries', 'schools', 'sports']);
  const candidates = {
    size: ids.size,
    *[Symbol.iterator]() {
      asked += 1;
      yield* ids;
    },
  };
  const suggest = suggester(100);
  const suggested = Array.from({ length: 50 }, () => suggest('sprots', candidates));
  expect(suggested.filter((id) => id === 'sports').length).toBe(5);
  expect(asked).toBe(5);
});
