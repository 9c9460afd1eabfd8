import type { App } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import type { Audience, CountryStyle } from '@shinrai/views';
import { type Job, toJob } from './job.ts';
import { KINDS } from './kinds/index.ts';
import { scopesOf } from './scopes.ts';
import { openWorkshop } from './workshop.ts';

/** What Word drafts are asked for. */
export interface DraftsRequest {
  readonly plan: Plan;
  readonly languages: readonly Language[];
  /** Whether documents about this part of the plan are wanted. */
  includes(scope: Scope): boolean;
  /** Folder of the templates, with `drafts/` and `shared/` in it. */
  readonly templatesFolder: string;
  readonly audience: Audience;
  /** Whose English names of countries are used; those of ASEAN unless said. */
  readonly countryStyle?: CountryStyle | undefined;
}

/**
 * The Word documents of a plan, as an app that a build can run. Rejects with a `BuildFailure` when a house style or the
 * wording cannot be read; what is wrong with a template fails the documents that use it.
 *
 * @example await createDrafts({ plan, languages: ['ja', 'en'], includes: () => true, templatesFolder, audience: 'internal' })
 */
export async function createDrafts(request: DraftsRequest): Promise<App> {
  const { plan, languages, audience, countryStyle, templatesFolder } = request;
  const workshop = openWorkshop(templatesFolder, languages);
  const jobs = languages.flatMap((language) =>
    KINDS.flatMap((kind) =>
      scopesOf(plan, kind.scopes)
        .filter((scope) => request.includes(scope))
        .map((scope) => toJob({ plan, kind, scope, language, audience, countryStyle, workshop })),
    ),
  );
  const byPath = new Map(jobs.map((job) => [job.output.path, job]));
  return {
    name: 'drafts',
    outputs: jobs.map(({ output }) => output),
    concurrency: 2,
    open: async () => {
      const { renderDraft } = await import('./render-draft.ts');
      return {
        render: (output) => renderDraft(byPath.get(output.path) as Job, workshop.templates),
        close: async () => undefined,
      };
    },
  };
}
