import { type App, restrictToScopes, type ScopeFilter } from '@shinrai/build';
import type { Language, Plan } from '@shinrai/core';
// The apps: one line here and one in CREATORS for each.
// import { createBriefings } from '@shinrai/briefing';
// import { createDrafts } from '@shinrai/drafts';
// import { createTrackers } from '@shinrai/tracker';

/** What an app is asked for. */
export interface AppRequest {
  readonly plan: Plan;
  readonly languages: readonly Language[];
  /** The scopes that are asked for; empty means all. An app may list more: they are left out afterwards. */
  readonly filter: ScopeFilter;
  readonly templatesFolder: string;
}

/** Makes the outputs of one app as data, ready to be planned. */
export type CreateApp = (request: AppRequest) => Promise<App>;

/** The names that `--only` takes. */
export const APP_NAMES = ['briefing', 'drafts', 'trackers'] as const;
export type AppName = (typeof APP_NAMES)[number];

/** What makes each app. */
export type Creators = Partial<Readonly<Record<AppName, CreateApp>>>;

/** The apps of shinrai. */
export const CREATORS: Creators = {
  // briefing: createBriefings,
  // drafts: createDrafts,
  // trackers: createTrackers,
};

/** The apps of a build, and those that could not list their outputs. */
export interface CreatedApps {
  readonly apps: readonly App[];
  readonly failures: readonly { readonly app: AppName; readonly fault: unknown }[];
}

/** Makes the apps that are asked for, with only the outputs that are. One that fails does not stop the others. */
export const createApps = async (
  request: AppRequest,
  only: readonly AppName[] = APP_NAMES,
  creators: Creators = CREATORS,
): Promise<CreatedApps> => {
  const names = only.filter((name) => creators[name]);
  const settled = await Promise.allSettled(names.map(async (name) => creators[name]?.(request)));
  const apps: App[] = [];
  const failures: { app: AppName; fault: unknown }[] = [];
  for (const [index, app] of names.entries()) {
    const end = settled[index];
    if (end?.status === 'fulfilled' && end.value) apps.push(restrictToScopes(end.value, request.filter));
    if (end?.status === 'rejected') failures.push({ app, fault: end.reason });
  }
  return { apps, failures };
};
