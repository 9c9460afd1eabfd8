import type { Action } from '../model/action.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Involvement, Organisation } from '../model/organisation.ts';
import type { Sector } from '../model/sector.ts';

/** The bodies in charge of an action: its own, else its parent's, else those of the sector on whose page it stands. */
export function ownersOf(plan: Plan, action: Action, sector: Sector): readonly Involvement[] {
  if (action.owners) return action.owners;
  const parent = action.parent === undefined ? undefined : plan.entities.action.get(action.parent);
  return parent ? ownersOf(plan, parent, sector) : sector.owners;
}

/** Whether a body is the given one or belongs to it, as an agency belongs to its ministry. */
export function belongsTo(plan: Plan, organisation: string, ministry: string): boolean {
  if (organisation === ministry) return true;
  const parent = plan.entities.organisation.get(organisation)?.parent;
  return parent !== undefined && belongsTo(plan, parent, ministry);
}

/** The ministries that are in charge of something, in the order of the data: those that get documents of their own. */
export function ministriesInCharge(plan: Plan): readonly Organisation[] {
  const owners = new Set<string>();
  for (const sector of plan.entities.sector.values()) {
    for (const owner of sector.owners) owners.add(owner.organisation);
    for (const block of sector.blocks) {
      for (const id of block.actions) {
        for (const owner of plan.entities.action.get(id)?.owners ?? []) owners.add(owner.organisation);
      }
    }
  }
  return [...plan.entities.organisation.values()].filter(
    (organisation) =>
      organisation.kind === 'ministry' && [...owners].some((owner) => belongsTo(plan, owner, organisation.id)),
  );
}
