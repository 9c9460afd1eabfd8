import { fileURLToPath } from 'node:url';
import { loadPlan, type Marking, type Plan } from '@shinrai/core';
import { expect, it } from 'vitest';
import { type MinistryPackView, ministryPackView, packView, plainText } from '../src/index.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));

/** The fixture, with the second action of fisheries in the hands of another ministry. */
async function withAnotherInCharge(marking?: Marking): Promise<Plan> {
  const { plan } = await loadPlan(FIXTURE);
  const second = plan?.entities.sector.get('fisheries')?.blocks[0]?.actions[1];
  const action = second && plan?.entities.action.get(second);
  if (!plan || !action) throw new Error('the fixture has changed');
  const owners = [{ organisation: 'transport-ministry', role: 'owner', basis: 'inferred' }] as const;
  const actions = new Map([
    ...plan.entities.action,
    [action.id, { ...action, owners: [...owners], ...(marking && { marking }) }],
  ]);
  return { ...plan, entities: { ...plan.entities, action: actions } };
}

const fisheries = ({ pillars }: Pick<MinistryPackView, 'pillars'>) =>
  pillars.flatMap(({ sectors }) => sectors).find(({ id }) => id === 'fisheries');

it('a pack of a ministry names what others do in its sectors, and who; other packs have nothing to name', async () => {
  const plan = await withAnotherInCharge();
  const request = { language: 'en', audience: 'internal' } as const;
  const mine = fisheries(ministryPackView(plan, { ...request, scope: { kind: 'ministry', id: 'fisheries-ministry' } }));
  const whole = fisheries(packView(plan, { ...request, scope: { kind: 'plan' } }));
  const [, second] = whole?.blocks[0]?.actions ?? [];
  expect(mine?.others.map(({ id, inCharge }) => [id, plainText(inCharge)])).toEqual([
    [second?.id, 'Ministry of Transport (inferred)'],
  ]);
  expect(mine?.blocks[0]?.actions.map(({ id }) => id)).not.toContain(second?.id);
  expect(whole?.others).toEqual([]);
});

it('what others do is left out where it would raise the marking of the pack or put a caveat on it', async () => {
  const request = {
    language: 'en',
    audience: 'internal',
    scope: { kind: 'ministry', id: 'fisheries-ministry' },
  } as const;
  for (const marking of [
    { level: 'restricted' },
    { level: 'internal', caveats: [{ ja: '取扱注意', en: 'Handle with care' }] },
    { level: 'internal', embargo: '2030-01-01T00:00:00+09:00' },
  ] satisfies Marking[]) {
    const view = ministryPackView(await withAnotherInCharge(marking), request);
    expect(fisheries(view)?.others, marking.level).toEqual([]);
    expect(view.frame.marking).toBe(ministryPackView(await withAnotherInCharge(), request).frame.marking);
  }
});
