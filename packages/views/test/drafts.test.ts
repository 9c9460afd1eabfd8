import { fileURLToPath } from 'node:url';
import { type Language, loadPlan, type Plan } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Inline,
  type Line,
  plainText,
  pressReleaseView,
  progressMatrixView,
  progressReportView,
  questionsAndAnswersView,
  type Request,
  requestLetterView,
  talkingPointsView,
} from '../src/index.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));

let plan: Plan;
beforeAll(async () => {
  const loaded = await loadPlan(FIXTURE);
  if (!loaded.plan) throw new Error('the fixture does not load');
  plan = loaded.plan;
});

const whole: Request = { scope: { kind: 'plan' }, language: 'ja', audience: 'internal' };
const letter = (language: Language, of: Plan = plan) =>
  requestLetterView(of, { ...whole, scope: { kind: 'ministry', id: 'fisheries-ministry' }, language });

const reasons = (line: Line) => line.flatMap((piece: Inline) => (piece.kind === 'gap' ? [piece.reason] : []));

describe('a letter of a plan that says nothing of its letters', () => {
  const bare = (): Plan => {
    const { correspondence: _, ...head } = plan.head;
    return { ...plan, head };
  };

  it.each(['ja', 'en'] as const)('has blanks to be filled in, in %s', (language) => {
    const { head, deadline, replyTo, contact } = letter(language, bare());
    expect(head.number).toBeNull();
    for (const line of [head.date, head.sender, deadline, replyTo, ...Object.values(contact)]) {
      expect(reasons(line)).toContain('to-fill');
    }
  });

  it('has the sender confirmed where we inferred it', () => {
    const inferred = { ...plan, head: { ...plan.head, issuerBasis: 'inferred' as const } };
    expect(reasons(letter('ja', inferred).head.sender)).toEqual(['to-confirm']);
    expect(plainText(letter('ja', inferred).head.sender)).toBe('北方協力事務局　企画部長');
  });
});

it('a deadline names the day of the week and the time', () => {
  expect([letter('ja'), letter('en')].map(({ deadline }) => plainText(deadline))).toEqual([
    '2025年5月16日（金）17時',
    'Friday, 16 May 2025, 17:00',
  ]);
});

describe('what was planned for a day that has passed', () => {
  const later = (): Plan => ({ ...plan, asOf: '2026-06-01' });

  it('is a question whose answer says that the data does not hold it', () => {
    const { sectors } = questionsAndAnswersView(later(), whole);
    const [late] = sectors
      .flatMap(({ questions }) => questions)
      .filter(({ question }) => /予定どおり/.test(plainText(question)));
    expect(late?.isOpen).toBe(true);
    expect(plainText(late?.answer[0] ?? [])).toContain('結果は資料に記載がない');
  });

  it('is asked for in the letter, and is no point to be made', () => {
    expect(letter('ja', later()).sectors.flatMap(({ items }) => items.map(({ ask }) => plainText(ask)))).toContain(
      '結果（予定日を経過）',
    );
    const { pages } = talkingPointsView(later(), { ...whole, scope: { kind: 'pillar', id: 'shared-sea' } });
    expect(pages.flatMap(({ cautions }) => cautions.map(plainText)).join()).toContain('結果を確認していない');
  });

  it('is a remark of the matrix for internal readers only', () => {
    const remarks = (audience: 'internal' | 'public') =>
      JSON.stringify(progressMatrixView(later(), { ...whole, audience }).pillars);
    expect(remarks('internal')).toContain('結果未確認');
    expect(remarks('public')).not.toContain('結果未確認');
  });
});

it('an action line of the plan without an action is named in the matrix', () => {
  const action = new Map([...plan.entities.action].map(([id, one]) => [id, { ...one, items: [] }]));
  const { itemsWithoutAction, items } = progressMatrixView({ ...plan, entities: { ...plan.entities, action } }, whole);
  expect(itemsWithoutAction.map(({ number }) => number)).toEqual(['1.1.1', '1.2.1', '2.1.1']);
  expect(plainText(items)).toContain('実施済み又は実施中は0件');
});

it('a press release says nothing that we inferred', () => {
  const action = new Map(
    [...plan.entities.action].map(([id, one]) => [id, { ...one, state: { ...one.state, basis: 'inferred' as const } }]),
  );
  const { pillars } = pressReleaseView(
    { ...plan, entities: { ...plan.entities, action } },
    { ...whole, audience: 'public' },
  );
  expect(pillars.flatMap(({ results }) => results)).toEqual([]);
});

it('the public is not told whom we ask for results', () => {
  const late = { ...plan, asOf: '2030-01-01' };
  const asked = (audience: Request['audience']) => progressReportView(late, { ...whole, audience }).registers.overdue;
  expect(asked('internal')).not.toEqual([]);
  expect(asked('public')).toEqual([]);
});
