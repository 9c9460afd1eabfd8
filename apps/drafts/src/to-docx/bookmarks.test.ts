import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookmarkName, createBookmarks } from './bookmarks.ts';

test.each([
  ['action:jenesys-exchange#title', '_action_jenesys_exchange_title'],
  ['plan:japan-asean#asOf', '_plan_japan_asean_asOf'],
  ['sector:youth#blocks.b.overview.0', '_sector_youth_blocks_b_overview_0'],
])('%s is bookmarked as %s', (fact, name) => {
  expect(bookmarkName(fact)).toBe(name);
});

test('a long name is cut and told apart by a digest', () => {
  const [one, other] = ['a', 'b'].map((end) => bookmarkName(`action:${'long-'.repeat(12)}${end}#title`));
  expect(one).toMatch(/^_action_long_[a-z_]+_[0-9a-f]{8}$/);
  expect(one).not.toBe(other);
});

test('every name is legal in Word, also with a number behind it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (fact) => {
      expect(`${bookmarkName(fact)}_9999`).toMatch(/^_\w{0,39}$/);
    }),
  );
});

test('a fact that is said again gets a number', () => {
  const bookmarks = createBookmarks();
  const names = [1, 2, 3].map(() => JSON.stringify(bookmarks.wrapFact('event:azec#name', [])[0]));
  expect(names.map((json) => /_event_azec_name\w*/.exec(json)?.[0])).toEqual([
    '_event_azec_name',
    '_event_azec_name_2',
    '_event_azec_name_3',
  ]);
});
