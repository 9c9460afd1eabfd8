import { fileURLToPath } from 'node:url';
import { loadPlan, type Plan } from '@shinrai/core';
import { expect, it } from 'vitest';
import { type MinistryPackView, ministryPackView, packView, plainText } from '../src/index.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));

/** The fixture, with the second action of fisheries in the hands of another ministry. */
async function withAnotherInCharge(): Promise<Plan> {
  const { plan } = await loadPlan(FIXTURE);
  const second = plan?.entities.sector.get('fisheries')?.blocks[0]?.actions[1];
  const action = second && plan?.entities.action.get(second);
  if (!plan || !action) throw new Error('the fixture has changed');
  const owners = [{ organisation: 'transport-ministry', role: 'owner', basis: 'inferred' }] as const;
  const actions = new Map([...plan.entities.action, [action.id, { ...action, owners: [...owners] }]]);
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
