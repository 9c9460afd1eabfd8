import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type App, createShelf, type Output, openThread, type Warmth } from '@shinrai/build';
import type { Language, Plan, Scope } from '@shinrai/core';
import type { Audience, CountryStyle, Earlier } from '@shinrai/views';
import { digestOf } from './digest.ts';
import { toSentDraft } from './draft.ts';
import { type Job, toJob } from './job.ts';
import type { DraftKind } from './kinds/kind.ts';
import { scopesOf } from './scopes.ts';
import type { ThreadData } from './thread.ts';
import { openWorkshop, type Tools } from './workshop.ts';

/** What Word drafts are asked for. */
export interface DraftsRequest {
  readonly plan: Plan;
  /** What the public may see of the plan: kinds that are for the public alone are made of it, or else not at all. */
  readonly publicPlan?: Plan | undefined;
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
  /** Keeps the thread that makes the documents from one build to the next. */
  readonly warmth?: Warmth | undefined;
}

/**
 * The Word documents of a plan, as an app that a build can run. Rejects with a `BuildFailure` when the kinds, a house style
 * or the wording cannot be read; what is wrong with a template fails the documents that use it.
 *
 * @example await createDrafts({ plan, languages: ['ja', 'en'], includes: () => true, templatesFolder, audience: 'internal' })
 */
export async function createDrafts(request: DraftsRequest): Promise<App> {
  const { languages, countryStyle, comments = true, templatesFolder } = request;
  const shelve = createShelf();
  const workshop = await openWorkshop(templatesFolder, languages, request.letterhead);
  const kinds = workshop.kinds.filter((kind) => isWanted(kind, request));
  const asked = languages.flatMap((language) =>
    kinds
      .filter((kind) => kind.languages.includes(language))
      .flatMap((kind) => {
        const { plan, since, audience } = sourceOf(kind, request);
        return scopesOf(plan, kind.scopes)
          .filter((scope) => request.includes(scope))
          .map((scope) => ({ plan, kind, scope, language, audience, since }));
      }),
  );
  const jobs: Job[] = [];
  for (const one of asked) {
    jobs.push(toJob({ ...one, countryStyle, comments, workshop, shelve }));
    // Planning takes a while: who waits for an answer of a browser gets it meanwhile.
    await setImmediate();
  }
  const byPath = new Map(jobs.map((job) => [job.output.path, job]));
  return {
    name: 'drafts',
    outputs: jobs.map(({ output }) => output),
    kindNames: Object.fromEntries(kinds.map(({ name, title }) => [name, title])),
    concurrency: 2,
    open: async () => {
      const tools = [...new Set(jobs.map((job) => job.tools))];
      const jobOf = ({ path }: Output) => toSentDraft(byPath.get(path) as Job, tools);
      const data: ThreadData = { templatesFolder, tools };
      const state = digestOf(JSON.stringify(tools.map(digestsOf)));
      return openThread({ module: threadModule(), data, state, jobOf, warmth: request.warmth });
    },
  };
}

/** What tools are made of. */
const digestsOf = ({ wordsDigest, house, letterhead }: Tools) => [wordsDigest, house.digest, letterhead?.digest];

/** Whether a kind goes out to the public from among documents for internal readers. */
const goesOut = ({ audience }: DraftKind, request: DraftsRequest): boolean =>
  audience === 'public' && request.audience === 'internal';

/** What is for internal readers stays away from others; what tells changes needs something to tell them from. */
function isWanted(kind: DraftKind, request: DraftsRequest): boolean {
  if (goesOut(kind, request)) return request.publicPlan !== undefined;
  const isForThem = kind.audience !== 'internal' || request.audience === 'internal';
  return isForThem && (!kind.view.needsEarlier || request.since !== undefined);
}

/** What a kind is made of. Marks of change stay inside: they would tell what was left out. */
function sourceOf(kind: DraftKind, request: DraftsRequest): Pick<DraftsRequest, 'plan' | 'since' | 'audience'> {
  const { plan, publicPlan, since } = request;
  if (goesOut(kind, request) && publicPlan) return { plan: publicPlan, audience: 'public' };
  return { plan, since, audience: kind.audience ?? request.audience };
}

/** The module of the thread, beside this one: a source or a built file as this one is. */
const threadModule = (): URL => new URL(`./thread${extname(import.meta.url)}`, import.meta.url);
