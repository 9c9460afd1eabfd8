import type { Action } from '../model/action.ts';
import type { Plan } from '../model/linked-plan.ts';
import type { Pillar } from '../model/plan.ts';
import type { Block, Sector } from '../model/sector.ts';
import { concernsCountry } from './countries.ts';
import { once } from './once.ts';
import { belongsTo, ownersOf } from './owners.ts';
import type { Scope } from './scope.ts';
import { detailsOf } from './sector-actions.ts';

/** An action on a sector's page with the details that belong to it. */
export interface SelectedAction {
  readonly action: Action;
  readonly details: readonly Action[];
}

export interface SelectedBlock {
  readonly block: Block;
  readonly actions: readonly SelectedAction[];
}

export interface SelectedSector {
  readonly sector: Sector;
  readonly blocks: readonly SelectedBlock[];
}

export interface SelectedPillar {
  readonly pillar: Pillar;
  readonly sectors: readonly SelectedSector[];
}

/** The part of a plan that a scope covers, in the order in which documents tell it. Nothing empty is in it. */
export interface Selection {
  readonly scope: Scope;
  readonly pillars: readonly SelectedPillar[];
}

/**
 * Picks what a scope covers. Ministry: actions that it or one of its agencies is in charge of. Country: actions that
 * name it. Throws RangeError for an id that the plan does not have; check it first (see scopeIds).
 */
export function select(plan: Plan, scope: Scope): Selection {
  if (scope.kind !== 'plan' && !scopeIds(plan, scope.kind).includes(scope.id)) {
    throw new RangeError(`the plan has no ${scope.kind} "${scope.id}"`);
  }
  const known = selectionsOf(plan);
  const key = scope.kind === 'plan' ? 'plan' : `${scope.kind} ${scope.id}`;
  const selection = known.get(key) ?? pick(plan, scope);
  known.set(key, selection);
  return selection;
}

/** Many documents are about the same part of a plan. */
const selectionsOf = once((_: Plan) => new Map<string, Selection>());

function pick(plan: Plan, scope: Scope): Selection {
  const pillars = [...plan.entities.pillar.values()]
    .map((pillar) => ({ pillar, sectors: selectSectors(plan, scope, pillar) }))
    .filter(({ sectors }) => sectors.length > 0);
  return { scope, pillars };
}

/** The ids that a scope of this kind can have. */
export function scopeIds(plan: Plan, kind: Exclude<Scope['kind'], 'plan'>): readonly string[] {
  const entity = kind === 'ministry' ? 'organisation' : kind;
  return [...plan.entities[entity].keys()];
}

/** Every action of a selection, parents before their details. */
export function selectedActions(selection: Selection): readonly Action[] {
  return selection.pillars
    .flatMap(({ sectors }) => sectors)
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ actions }) => actions)
    .flatMap(({ action, details }) => [action, ...details]);
}

function selectSectors(plan: Plan, scope: Scope, pillar: Pillar): readonly SelectedSector[] {
  if (scope.kind === 'pillar' && scope.id !== pillar.id) return [];
  return [...plan.entities.sector.values()]
    .filter((sector) => sector.pillar === pillar.id && (scope.kind !== 'sector' || scope.id === sector.id))
    .map((sector) => selectSector(plan, scope, sector))
    .filter(({ blocks }) => blocks.length > 0);
}

function selectSector(plan: Plan, scope: Scope, sector: Sector): SelectedSector {
  if (scope.kind === 'ministry' || scope.kind === 'country')
    return { sector, blocks: selectBlocks(plan, scope, sector) };
  const known = wholeSectorsOf(plan);
  const whole = known.get(sector) ?? { sector, blocks: selectBlocks(plan, scope, sector) };
  known.set(sector, whole);
  return whole;
}

/** A sector stands whole in the document of the plan, of its pillar and of its own: the very same. */
const wholeSectorsOf = once((_: Plan) => new Map<Sector, SelectedSector>());

function selectBlocks(plan: Plan, scope: Scope, sector: Sector): readonly SelectedBlock[] {
  return sector.blocks
    .map((block) => ({ block, actions: selectActions(plan, scope, sector, block) }))
    .filter(({ actions }) => actions.length > 0);
}

function selectActions(plan: Plan, scope: Scope, sector: Sector, block: Block): readonly SelectedAction[] {
  const listed = new Set(block.actions);
  const onPage = block.actions.flatMap((id) => plan.entities.action.get(id) ?? []);
  return onPage
    .filter((action) => action.parent === undefined || !listed.has(action.parent))
    .map((action) => ({ action, details: detailsOf(plan, action) }))
    .filter(({ action, details }) => [action, ...details].some((one) => isCovered(plan, scope, sector, one)));
}

function isCovered(plan: Plan, scope: Scope, sector: Sector, action: Action): boolean {
  if (scope.kind === 'ministry') {
    return ownersOf(plan, action, sector).some((owner) => belongsTo(plan, owner.organisation, scope.id));
  }
  return scope.kind === 'country' ? concernsCountry(plan, action, scope.id) : true;
}
