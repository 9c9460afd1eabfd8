import { join, resolve } from 'node:path';
import {
  type BuildOptions,
  dearestFirst,
  giveHeadStart,
  type KindNames,
  type Order,
  type ScopeFilter,
  type Subject,
  smallFirst,
  type Warmth,
  weighApps,
} from '@shinrai/build';
import { composeEdition, LANGUAGES, type Language, type LoadResult, type MarkingLevel, type Plan } from '@shinrai/core';
import { type Audience, type Earlier, markingWords } from '@shinrai/views';
import { appNamesFor, type CreatedApps, createApps } from '../../apps.ts';
import type { Io } from '../../io.ts';
import { KIND_NAMES } from '../../kind-names.ts';
import { defaultOutFolder } from '../../plans/locate-plan.ts';
import { findCourse } from './course.ts';
import type { BuildRequest } from './parse.ts';
import { countChanges } from './since.ts';
import type { Stopwatch } from './timings.ts';

/** What a build has to do, once everything that it needs is read. */
export interface Work {
  readonly request: BuildRequest;
  readonly plan: Plan;
  readonly since: Earlier | undefined;
  readonly filter: ScopeFilter;
  readonly created: CreatedApps;
  readonly outDir: string;
  readonly order: Order;
  readonly stopwatch: Stopwatch;
}

const toSubject = (plan: Plan, since: Earlier | undefined): Subject => {
  const { head, asOf } = plan;
  const states = [plan, ...(since ? [since.plan] : [])];
  const markingIn = (language: Language) =>
    markingWords({ plan, language, audience: 'internal', scope: { kind: 'plan' } }, states);
  const marking = { ja: markingIn('ja'), en: markingIn('en') };
  return {
    id: head.id,
    title: { ja: head.name.ja, en: head.name.en ?? head.name.ja },
    asOf,
    ...(marking.ja !== '' && { marking }),
  };
};

/** Views know two kinds of reader; what is marked higher than either may see is not in the plan they are made from. */
const toAudience = (level: MarkingLevel): Audience => (level === 'public' ? 'public' : 'internal');

/** Documents for a narrower audience never lie among those that hold everything. */
const folderOf = ({ head }: Plan, audience: MarkingLevel): string =>
  audience === 'restricted' ? head.id : `${head.id}-${audience}`;

/** Whether fewer documents are asked for than the plan has, so that the others must be left alone. */
const isFiltered = (request: BuildRequest, filter: ScopeFilter, { failures }: CreatedApps): boolean =>
  request.only.length < appNamesFor(request.audience).length ||
  request.languages.length < LANGUAGES.length ||
  filter.length > 0 ||
  failures.length > 0;

/** What the build is run with. */
export const optionsOf = (
  { request, plan, since, filter, created, outDir, order, stopwatch }: Work,
  io: Io,
): BuildOptions => ({
  apps: weighApps(created.apps, stopwatch.known),
  subject: toSubject(plan, since),
  outDir,
  force: request.force,
  ...(request.shard && { shard: request.shard }),
  filtered: isFiltered(request, filter, created),
  kindNames: namesOf(created),
  since: since && countChanges(since, plan, created.apps),
  order,
  signal: io.signal,
});

/** What lists call the kinds: an app knows the names of kinds that are configured in its templates. */
export const namesOf = ({ apps }: CreatedApps): KindNames =>
  Object.assign({}, KIND_NAMES, ...apps.map(({ kindNames }) => kindNames));

/** The folder of the templates that were asked for. */
export const templatesFolderOf = ({ templates }: BuildRequest, io: Io): string =>
  resolve(io.cwd, templates ?? join(io.repository, 'templates'));

/** The Word file on which drafts are to be written, if one is given. */
export const letterheadOf = ({ letterhead }: BuildRequest, io: Io): string | undefined =>
  letterhead && resolve(io.cwd, letterhead);

/** The data that documents are made from as an edition of their day: what an audience may not see is not in it. */
const dataOf = (loaded: LoadResult, { asOf }: Plan): string =>
  composeEdition(loaded, { name: `as-of-${asOf}`, frozen: asOf });

/** Asks the apps what they would make. */
export const createWork = async (
  request: BuildRequest,
  loaded: LoadResult,
  plan: Plan,
  since: Earlier | undefined,
  folder: string,
  filter: ScopeFilter,
  io: Io,
  warmth: Warmth,
): Promise<Omit<Work, 'stopwatch'>> => {
  const { languages, only, comments, force, check, shard, timings } = request;
  const letterhead = letterheadOf(request, io);
  const out = request.out === undefined ? defaultOutFolder(io, folder) : resolve(io.cwd, request.out);
  const outDir = join(out, folderOf(plan, request.audience));
  const templatesFolder = templatesFolderOf(request, io);
  // Not where another share may make it, nor where it is measured how long it takes. What goes wrong, the build tells.
  const beginsEarly = !check && shard === undefined && timings === undefined;
  // Later on, somebody waits for what they have just saved.
  const order = warmth.isCold() ? dearestFirst : smallFirst;
  const course = only.includes('briefing')
    ? await findCourse(folder, plan, { audience: request.audience, hidden: loaded.hidden })
    : [];
  const created = await createApps(
    {
      plan,
      publicPlan: loaded.publicPlan,
      languages,
      since,
      course,
      filter,
      templatesFolder,
      cacheFolder: io.cache,
      comments,
      data: request.attachData ? dataOf(loaded, plan) : undefined,
      letterhead,
      audience: toAudience(request.audience),
      warmth,
      ...request.print,
    },
    only,
    io.creators,
    async (app) => (beginsEarly ? giveHeadStart(app, { outDir, force, order }).catch(() => undefined) : undefined),
  );
  return { request, plan, since, filter, created, outDir, order };
};

/** Whether options leave nothing to make, which is a mistake in calling and not a reason to do nothing in silence. */
export const isNothingSelected = ({ filter, created }: Work): boolean =>
  filter.length > 0 && created.failures.length === 0 && created.apps.every(({ outputs }) => outputs.length === 0);
