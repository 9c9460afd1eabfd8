import type { Plan } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, hasSource, loadShippedPlan, plain, sourceLines, WITHOUT_SOURCE } from './shipped-plan.ts';
import { CAPTIONS, SOURCE_NAMES } from './source-register.ts';

/** Facts may run alike, sentences may not: the longest run that two independent wordings of one fact have in common. */
const LONGEST_RUN = 12;

/** Names of areas and countries, shorter forms of names, and wording that must not be rephrased. */
const FIXED_PHRASES = [
  '農業・食料システム',
  'カンボジア',
  'ラオス',
  'ベトナム',
  'インドネシア',
  'アジア高校生架け橋プロジェクト+',
  'フォローアップセミナー',
  'エネルギー・トランジション',
  '多様な道筋を通じたカーボンニュートラルの達成',
  '脱炭素・経済成長・エネルギー安全保障の同時実現',
];

const DATES = /\d{4}年(度|\d+月(\d+日)?)?/g;

let plan: Plan;
beforeAll(async () => {
  plan = await loadShippedPlan();
});

/** A sentence without names, dates and fixed phrases, cut where they stood. */
function ownWords(text: string, fixed: readonly string[]): readonly string[] {
  const masked = fixed.reduce((words, name) => words.replaceAll(name, '\n'), plain(text).replace(DATES, '\n'));
  return masked.split('\n');
}

/** The longest run of characters of a piece that stands in a line too. */
function longestRun(piece: string, line: string): string {
  let best = '';
  for (let start = 0; start + best.length < piece.length; start += 1) {
    let end = start + best.length + 1;
    while (end <= piece.length && line.includes(piece.slice(start, end))) {
      best = piece.slice(start, end);
      end += 1;
    }
  }
  return best;
}

const SENTENCE =
  /^(plan\.vision|pillar:[^.]+\.gist|sector:[^.]+\.(gist|blocks\.\d+\.overview\.\d+)|action:[^.]+\.(title|text)|term:[^.]+\.meaning)$/;

describe.skipIf(!hasSource)(`sentences (${WITHOUT_SOURCE})`, () => {
  it(`share no run of more than ${LONGEST_RUN} characters with the source, names and dates aside`, () => {
    const fixed = [...SOURCE_NAMES, ...CAPTIONS.map(([, caption]) => caption), ...FIXED_PHRASES]
      .map(plain)
      .toSorted((a, b) => b.length - a.length);
    const lines = sourceLines()
      .map(plain)
      .filter((line) => line !== '');
    const copied = factsOf(plan).flatMap(({ at, value }) => {
      if (!SENTENCE.test(at) || typeof value.ja !== 'string') return [];
      const runs = ownWords(value.ja, fixed).flatMap((piece) => lines.map((line) => longestRun(piece, line)));
      const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
      return longest.length > LONGEST_RUN ? [`${longest.length} ${at}: ${longest}`] : [];
    });
    expect(copied).toEqual([]);
  });
});
