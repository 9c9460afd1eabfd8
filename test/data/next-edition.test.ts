import { diffPlans, type Plan } from '@shinrai/core';
import { changesView, countrySheetView, plainText } from '@shinrai/views';
import { beforeAll, expect, test } from 'vitest';
import { loadPresentPlan, loadShippedPlan } from './shipped-plan.ts';

let was: Plan;
let now: Plan;
beforeAll(async () => {
  [was, now] = [await loadShippedPlan(), await loadPresentPlan()];
});

/** What has become of what the first edition announced, in words. */
const told = (id: string): readonly string[] => {
  const view = changesView(was, now, {
    scope: { kind: 'plan' },
    language: 'ja',
    audience: 'internal',
    since: '2024-10',
  });
  const entry = view.groups.flatMap(({ entries }) => entries).find((one) => one.id === id);
  return (entry?.rows ?? []).map(({ field, old, new: fresh }) =>
    [field, old ? plainText(old) : '', fresh ? plainText(fresh) : ''].join(' | '),
  );
};

test('what was planned has a result, with the figure that was reached', () => {
  expect(told('sseayp-voyage-participants')).toContain('数値「航海の参加者」 | 約160名（計画） | 158名（実績）');
  expect(told('transport-new-initiatives')).toContain('期日（採択） | 2024年11月（予定） | 2024年11月21日');
  expect(told('crim-ap-3')).toEqual(['期日 | 2024年6月 | 2024年6月24日～25日']);
});

test('every later fact is confirmed and names a source that was not there before', () => {
  const fresh = new Set([...now.entities.segment.keys()].filter((id) => !was.entities.segment.has(id)));
  const { changes } = diffPlans(was, now);
  const added = changes.filter((change) => change.change === 'added' && ['event', 'action'].includes(change.entity));
  expect(added.length).toBeGreaterThan(3);
  for (const { entity, id } of added) {
    const { source = [], basis } = now.entities[entity as 'event'].get(id) ?? {};
    expect([id, basis, source.some((segment) => fresh.has(segment))]).toEqual([id, 'confirmed', true]);
  }
});

test('Timor-Leste is a member on the day that the data describe, and was an observer before', () => {
  const standing = (plan: Plan) =>
    plainText(
      countrySheetView(plan, { scope: { kind: 'country', id: 'tl' }, language: 'ja', audience: 'internal' }).standing,
    );
  expect(standing(was)).toContain('オブザーバー');
  expect(standing(now)).not.toContain('オブザーバー');
});
