import { expect, it } from 'vitest';
import { lookAt, MOST_FINDINGS } from './patience.ts';
import type { SourceFile } from './state.ts';

const files = Array.from({ length: 50 }, (_, at): SourceFile => {
  const path = `sectors/s${at}.yaml`;
  return { path, label: path, kind: 'sector', text: '', sha256: '' };
});

it.each([
  [0, 50],
  [1, 50],
  [MOST_FINDINGS / 10, 11],
  [MOST_FINDINGS + 1, 1],
])('when each file costs %i, %i files are looked at', (cost, expected) => {
  let looks = 0;
  const work = () => {
    looks += 1;
  };
  const { left, findings } = lookAt(files, { work, costOf: () => cost, fileOf: (file) => file });
  expect([looks, left.length]).toEqual([expected, 50 - expected]);
  expect(findings.map(({ code }) => code)).toEqual(expected === 50 ? [] : ['plan/gave-up']);
});
