import type { App, OutputScope } from './output.ts';

/** The scopes that a build is restricted to; an empty list restricts nothing. */
export type ScopeFilter = readonly Pick<OutputScope, 'kind' | 'id'>[];

/** Whether a document of this scope is asked for. */
export const isSelected = (filter: ScopeFilter, scope: Pick<OutputScope, 'kind' | 'id'>): boolean =>
  filter.length === 0 || filter.some(({ kind, id }) => kind === scope.kind && id === scope.id);

/** The app with only those of its outputs whose scope is asked for. */
export const restrictToScopes = (app: App, filter: ScopeFilter): App => ({
  name: app.name,
  concurrency: app.concurrency,
  ...(app.kindNames && { kindNames: app.kindNames }),
  outputs: app.outputs.filter(({ scope }) => isSelected(filter, scope)),
  open: () => app.open(),
  ...(app.begin && { begin: app.begin }),
});
