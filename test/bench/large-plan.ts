import { join } from 'node:path';
import { type Action, loadPlan, type Plan, type Sector } from '@shinrai/core';

const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'japan-asean');

/** The shipped plan with its actions copied under new ids until there are as many as wanted. */
export async function largePlan(wanted: number): Promise<Plan> {
  const { plan } = await loadPlan(FOLDER);
  if (!plan) throw new Error(`${FOLDER} has errors`);
  const { action, sector } = plan.entities;
  const copies = Math.ceil(wanted / action.size);
  const names = Array.from({ length: copies }, (_, at) => (id: string) => (at === 0 ? id : `${id}-copy-${at}`));
  const actions = names.flatMap((name) => [...action.values()].map((one) => copyOf(one, name))).slice(0, wanted);
  const known = new Set(actions.map(({ id }) => id));
  const sectors = [...sector.values()].map((one) => withCopies(one, names, known));
  return { ...plan, entities: { ...plan.entities, action: byId(actions), sector: byId(sectors) } };
}

type Rename = (id: string) => string;

const copyOf = (action: Action, name: Rename): Action => ({
  ...action,
  id: name(action.id),
  ...(action.parent === undefined ? {} : { parent: name(action.parent) }),
});

const withCopies = (sector: Sector, names: readonly Rename[], known: ReadonlySet<string>): Sector => ({
  ...sector,
  blocks: sector.blocks.map((block) => ({
    ...block,
    actions: names.flatMap((name) => block.actions.map(name)).filter((id) => known.has(id)),
  })),
});

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));
