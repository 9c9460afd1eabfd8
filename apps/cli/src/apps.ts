import type { PrintOptions } from '@shinrai/briefing';
import { type App, isSelected, restrictToScopes, type ScopeFilter, type Warmth } from '@shinrai/build';
import type { Language, MarkingLevel, Plan, ProgressPoint, Scope } from '@shinrai/core';
import type { Audience, Earlier } from '@shinrai/views';

/** What an app is asked for. Options for printing are for the app whose documents are printed. */
export interface AppRequest extends PrintOptions {
  readonly plan: Plan;
  /** What the public may see of the plan, for documents that go out from an internal build. */
  readonly publicPlan?: Plan | undefined;
  readonly languages: readonly Language[];
  /** Whether documents about this part of the plan are asked for. */
  includes(scope: Scope): boolean;
  readonly templatesFolder: string;
  /** Where apps may keep what saves them time. */
  readonly cacheFolder?: string | undefined;
  /** Whether Word drafts speak to their drafter in comments; they do unless told not to. */
  readonly comments?: boolean | undefined;
  /** The Word file on which drafts are written. */
  readonly letterhead?: string | undefined;
  readonly audience: Audience;
  /** The state against which documents tell what has changed. */
  readonly since?: Earlier | undefined;
  /** How far the plan was in earlier editions, the oldest first. */
  readonly course?: readonly ProgressPoint[] | undefined;
  /** The data in the form of an edition, for briefings that carry their data inside. */
  readonly data?: string | undefined;
  /** Keeps what apps take long to begin from one build to the next. */
  readonly warmth?: Warmth | undefined;
}

/** Makes the outputs of one app as data, ready to be planned. */
export type CreateApp = (request: AppRequest) => Promise<App>;

/** The names that `--only` takes. */
export const APP_NAMES = ['briefing', 'drafts', 'trackers'] as const;
export type AppName = (typeof APP_NAMES)[number];

/** The apps that have documents for readers of a level. Trackers are working papers, never for the public. */
export const appNamesFor = (level: MarkingLevel): readonly AppName[] =>
  level === 'public' ? APP_NAMES.filter((name) => name !== 'trackers') : APP_NAMES;

/** What makes each app. */
export type Creators = Partial<Readonly<Record<AppName, CreateApp>>>;

/** The apps of shinrai, each loaded when it is asked for. */
export const CREATORS: Creators = {
  briefing: async (request) => (await import('@shinrai/briefing')).createBriefings(request),
  drafts: async (request) => (await import('@shinrai/drafts')).createDrafts(request),
  trackers: async (request) => (await import('@shinrai/tracker')).createTrackers(request),
};

/** Lets apps that take long to begin do so while the data are still being read. */
export const prepareApps = async (only: readonly AppName[], templatesFolder: string): Promise<void> => {
  if (only.includes('briefing')) (await import('@shinrai/briefing/early')).prepareBriefings(templatesFolder);
};

/** The apps of a build, and those that could not list their outputs. */
export interface CreatedApps {
  readonly apps: readonly App[];
  readonly failures: readonly { readonly app: AppName; readonly fault: unknown }[];
}

/** What a build asks all apps for. */
export interface AppsRequest
  extends Pick<
      AppRequest,
      | 'plan'
      | 'publicPlan'
      | 'languages'
      | 'templatesFolder'
      | 'cacheFolder'
      | 'audience'
      | 'since'
      | 'course'
      | 'data'
      | 'comments'
      | 'letterhead'
      | 'warmth'
    >,
    PrintOptions {
  /** The scopes that are asked for; empty means all. */
  readonly filter: ScopeFilter;
}

/**
 * Makes the apps that are asked for, with only the outputs that are. One that fails does not stop the others. Each is told
 * of as soon as it is there.
 */
export const createApps = async (
  { filter, ...request }: AppsRequest,
  only: readonly AppName[] = APP_NAMES,
  creators: Creators = CREATORS,
  onCreated: (app: App) => Promise<void> = async () => undefined,
): Promise<CreatedApps> => {
  const includes = (scope: Scope) => isSelected(filter, toOutputScope(request.plan, scope));
  const apps: App[] = [];
  const failures: { app: AppName; fault: unknown }[] = [];
  for (const name of only) {
    const create = async () => creators[name]?.({ ...request, includes });
    const created = await create().catch((fault: unknown) => void failures.push({ app: name, fault }));
    if (!created) continue;
    const app = restrictToScopes(created, filter);
    apps.push(app);
    await onCreated(app);
  }
  return { apps, failures };
};

const toOutputScope = (plan: Plan, scope: Scope) => ({
  kind: scope.kind,
  id: scope.kind === 'plan' ? plan.head.id : scope.id,
});
