import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type App, BuildFailure, type Output } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import { hasErrors, type Result } from '@shinrai/diagnostics';
import { createTemplates } from '@shinrai/templating';
import { type Audience, scopeTitle, plainText } from '@shinrai/views';
import type { LoadedHouse } from './house/load-house.ts';
import { loadHouse } from './house/load-house.ts';
import { KINDS } from './kinds/index.ts';
import type { DraftKind, DraftView } from './kinds/kind.ts';
import type { Job } from './render-draft.ts';
import { scopesOf } from './scopes.ts';
import { HELPERS } from './template/helpers.ts';
import { loadWords } from './wording.ts';

/** What Word drafts are asked for. */
export interface DraftsRequest {
  readonly plan: Plan;
  readonly languages: readonly Language[];
  /** Whether documents about this part of the plan are wanted. */
  includes(scope: Scope): boolean;
  /** Folder of the templates, with `drafts/` and `shared/` in it. */
  readonly templatesFolder: string;
  readonly audience: Audience;
}

/**
 * The Word documents of a plan, as an app that a build can run. Rejects with a `BuildFailure` when a house style, a
 * wording or a template cannot be read.
 */
export async function createDrafts(request: DraftsRequest): Promise<App> {
  const workshop = openWorkshop(request);
  const jobs = request.languages.flatMap((language) =>
    KINDS.flatMap((kind) =>
      scopesOf(request.plan, kind.scopes)
        .filter((scope) => request.includes(scope))
        .map((scope) => toJob(workshop, kind, language, scope)),
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
