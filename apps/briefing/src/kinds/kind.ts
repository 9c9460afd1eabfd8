import type { Plan, Scope } from '@shinrai/core';
import type { PillarHead, Request } from '@shinrai/views';
import type { BriefingView } from '../page/page.ts';

/** A kind of briefing: for which scopes it is made, where it goes, what it says and how it is set. */
export interface BriefingKind {
  readonly kind: string;
  /** The template below templates/. */
  readonly template: string;
  /** Everything that gets a document of this kind. */
  scopes(plan: Plan): readonly Scope[];
  /** Path below the folder of the language. */
  path(scope: Scope): string;
  view(plan: Plan, request: Request): BriefingView;
  /** The pillars whose pages have a spine in it. */
  pillars(view: BriefingView): readonly PillarHead[];
  /** Whether it has a page that lists what changed since an earlier state. */
  readonly hasChangesPage?: true;
  /** Whether it can carry the data of its scope inside. */
  readonly carriesData?: true;
  /** Rough number of pages. */
  readonly cost: number;
}

/** Declares a kind with its own view type, for the table of all kinds. */
export function defineKind<View extends BriefingView>(
  kind: Omit<BriefingKind, 'view' | 'pillars'> & {
    view(plan: Plan, request: Request): View;
    pillars(view: View): readonly PillarHead[];
  },
): BriefingKind {
  return { ...kind, pillars: (view) => kind.pillars(view as View) };
}

/** The id of a scope; only the whole plan has none. */
export const idOf = (scope: Scope): string => (scope.kind === 'plan' ? '' : scope.id);
