import { extname } from 'node:path';
import { type App, createShelf, type Output, openThread } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import type { Audience, CountryStyle, Earlier } from '@shinrai/views';
import { toDraft } from './draft.ts';
import { type Job, toJob } from './job.ts';
import type { DraftKind } from './kinds/kind.ts';
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
  /** The state of the data against which documents tell what has changed. */
  readonly since?: Earlier | undefined;
  /** Whether drafts for internal readers speak to their drafter in comments; they do unless told not to. */
  readonly comments?: boolean | undefined;
  /** A Word file with `{{...}}` on which all documents are written, in place of the letterheads of their kinds. */
  readonly letterhead?: string | undefined;
}

/**
 * The Word documents of a plan, as an app that a build can run. Rejects with a `BuildFailure` when the kinds, a house style
 * or the wording cannot be read; what is wrong with a template fails the documents that use it.
 *
 * @example await createDrafts({ plan, languages: ['ja', 'en'], includes: () => true, templatesFolder, audience: 'internal' })
 */
export async function createDrafts(request: DraftsRequest): Promise<App> {
  const { plan, languages, countryStyle, since, comments = true, templatesFolder } = request;
  const shelve = createShelf();
  const workshop = openWorkshop(templatesFolder, languages, request.letterhead);
  const kinds = workshop.kinds.filter((kind) => isWanted(kind, request));
  const jobs = languages.flatMap((language) =>
    kinds
      .filter((kind) => kind.languages.includes(language))
      .flatMap((kind) => {
        const audience = kind.audience ?? request.audience;
        return scopesOf(plan, kind.scopes)
          .filter((scope) => request.includes(scope))
          .map((scope) =>
            toJob({ plan, kind, scope, language, audience, countryStyle, since, comments, workshop, shelve }),
          );
      }),
  );
  const byPath = new Map(jobs.map((job) => [job.output.path, job]));
  return {
    name: 'drafts',
    outputs: jobs.map(({ output }) => output),
    kindNames: Object.fromEntries(kinds.map(({ name, title }) => [name, title])),
    concurrency: 2,
    open: async () => {
      const jobOf = ({ path }: Output) => toDraft(byPath.get(path) as Job);
      return openThread({ module: threadModule(), data: templatesFolder, jobOf });
    },
  };
}

/** What is for internal readers stays away from others; what tells changes needs something to tell them from. */
const isWanted = ({ audience, view }: DraftKind, request: DraftsRequest): boolean =>
  (audience !== 'internal' || request.audience === 'internal') && (!view.needsEarlier || request.since !== undefined);

/** The module of the thread, beside this one: a source or a built file as this one is. */
const threadModule = (): URL => new URL(`./thread${extname(import.meta.url)}`, import.meta.url);
