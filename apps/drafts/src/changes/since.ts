import type { Plan } from '@shinrai/core';
import type { Earlier, Request } from '@shinrai/views';
import type { DraftKind, DraftView } from '../kinds/kind.ts';
import { scopesOf } from '../scopes.ts';

/** What a document would have said before, and whose the changes since then are. */
export interface Before {
  readonly view: DraftView;
  readonly author: string;
  readonly date: string;
  /** Folder of the pictures of that time. */
  readonly plan: Plan;
}

/**
 * What a document said in an earlier state of the data. Undefined without one, for a part of the plan that did not exist
 * then, and for kinds that tell what changed in their own words.
 */
export function sayBefore(kind: DraftKind, request: Request, since: Earlier | undefined): Before | undefined {
  if (!since || kind.view.needsEarlier) return undefined;
  const { plan, author, date } = since;
  const existed = scopesOf(plan, [request.scope.kind]).some((scope) => idOf(scope) === idOf(request.scope));
  return existed ? { view: kind.view.context(plan, request), author: author[request.language], date, plan } : undefined;
}

/** A document that says what it said has nothing to be marked: it is that of a build without comparison. */
export const unlessSame = (before: Before | undefined, content: string): Before | undefined =>
  before && JSON.stringify(before.view) === content ? undefined : before;

const idOf = (scope: Request['scope']) => (scope.kind === 'plan' ? '' : scope.id);
