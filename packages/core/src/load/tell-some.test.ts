import { messages } from '@shinrai/diagnostics';
import { expect, test } from 'vitest';
import { TOLD, tellSome } from './tell-some.ts';

const place = { kind: 'file', file: 'sectors/a.yaml', line: 3 } as const;
const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const clash = () => messages.planSameOrder({ kind: 'the sectors', order: 1 }, { place });
const lonely = () => messages.planActionOnNoPage({ action: 'a' }, { place });
const provisional = () => messages.textProvisionalEnglish({ fields: ['name'], entity: 'a' }, { place });

const countsOf = (codes: readonly string[]) =>
  Object.fromEntries(
    Map.groupBy(codes, (code) => code)
      .entries()
      .map(([code, alike]) => [code, alike.length]),
  );

test('a hundred of a kind are told, all of them', () => {
  const findings = many(TOLD, clash);
  expect(tellSome(findings)).toEqual(findings);
});

test('of more, the first are told and how many there are; of infos all are kept', () => {
  const told = tellSome([...many(1950, clash), ...many(101, lonely), ...many(300, provisional)]);
  expect(countsOf(told.map(({ code }) => code))).toEqual({
    'plan/same-order': TOLD,
    'plan/more-errors': 1,
    'plan/action-on-no-page': TOLD,
    'plan/more-warnings': 1,
    'text/provisional-english': 300,
  });
  expect(told.filter(({ code }) => code.startsWith('plan/more')).map(({ message, place }) => [message, place])).toEqual(
    [
      [
        '1850 more errors [plan/same-order] are not told one by one; there are 1950',
        { kind: 'file', file: 'sectors/a.yaml' },
      ],
      [
        '1 more warnings [plan/action-on-no-page] are not told one by one; there are 101',
        { kind: 'file', file: 'sectors/a.yaml' },
      ],
    ],
  );
});
