import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type App,
  BuildFailure,
  createShelf,
  digestProgram,
  type Output,
  type Shelf,
  type Warmth,
} from '@shinrai/build';
import { diffPlans, type Language, type Plan, type PlanDiff, type Scope } from '@shinrai/core';
import {
  type Audience,
  type CountryStyle,
  type Earlier,
  plainText,
  type SheetRequest,
  trackerView,
  trackerViewSince,
} from '@shinrai/views';
import { digestView } from './digest-view.ts';
import { openRenderer, type TrackerContent } from './open-renderer.ts';
import { sheetRequests } from './sheet-requests.ts';
import { type LoadedTemplate, loadTemplate } from './template/load-template.ts';
import { type TrackerScope, trackerScopes } from './tracker-scopes.ts';

/** Characters of views that are held until they are rendered; those of the shipped plan are. */
const SHELF = 16_000_000;

/** What trackers are asked for. */
export interface TrackersRequest {
  readonly plan: Plan;
  readonly languages: readonly Language[];
  /** The folder of all templates; trackers read `tracker/tracker.yaml` in it. */
  readonly templatesFolder: string;
  /** Whether a part of the plan is asked for; without it, every part is. */
  readonly includes?: (scope: Scope) => boolean;
  /** Who will read the workbooks; without it, the ministries in charge. */
  readonly audience?: Audience;
  /** Whose English names of countries are used; those of ASEAN unless said. */
  readonly countryStyle?: CountryStyle | undefined;
  /** The state against which changed cells are marked and the history is filled. */
  readonly since?: Earlier | undefined;
  /** Keeps the thread that makes the workbooks from one build to the next. */
  readonly warmth?: Warmth | undefined;
}

/**
 * The Excel trackers of a plan as an app of the build: for the whole plan, each pillar, each sector and each ministry in
 * charge. Throws a BuildFailure with located findings when the template is wrong.
 */
export async function createTrackers(request: TrackersRequest): Promise<App> {
  const { value: loaded, findings } = loadTemplate(join(request.templatesFolder, 'tracker', 'tracker.yaml'));
  if (!loaded) throw new BuildFailure(...findings);
  const trackers = await listTrackers(request, loaded);
  const contents = new Map(trackers.map(({ output, content }) => [output.path, content]));
  return {
    name: 'trackers',
    outputs: trackers.map(({ output }) => output),
    concurrency: 2,
    open: async () => openRenderer(contents, loaded, request.warmth),
  };
}

interface Tracker {
  readonly output: Output;
  readonly content: TrackerContent;
}

async function listTrackers(request: TrackersRequest, loaded: LoadedTemplate): Promise<readonly Tracker[]> {
  const { plan, languages, since, includes = () => true } = request;
  const diff = since && diffPlans(since.plan, plan);
  const sheets = sheetRequests(loaded.template);
  const scopes = trackerScopes(plan).filter(({ scope }) => includes(scope));
  const shelve = createShelf(SHELF);
  const trackers: Tracker[] = [];
  for (const language of languages) {
    for (const scope of scopes) {
      trackers.push(trackerOf(request, diff, loaded, sheets, shelve, language, scope));
      // Planning takes a while: who waits for an answer of a browser gets it meanwhile.
      await setImmediate();
    }
  }
  return trackers;
}

function trackerOf(
  { plan, audience = 'internal', countryStyle, since }: TrackersRequest,
  diff: PlanDiff | undefined,
  { template, digest }: LoadedTemplate,
  sheets: readonly SheetRequest[],
  shelve: Shelf,
  language: Language,
  { scope, path }: TrackerScope,
): Tracker {
  const asked = { scope, language, audience, countryStyle };
  const say = () =>
    since && diff ? trackerViewSince(plan, asked, sheets, since, diff) : trackerView(plan, asked, sheets);
  const view = say();
  const { sha256, length } = digestView(view);
  const name = plainText(view.title);
  const rows = view.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const output: Output = {
    path: `${language}/${path}`,
    kind: 'tracker',
    language,
    scope: { kind: scope.kind, id: scope.kind === 'plan' ? plan.head.id : scope.id, name },
    title: [template.name[language], name].join(language === 'ja' ? '　' : ' – '),
    inputs: { view: sha256, template: digest, program: digestProgram(import.meta.url) },
    cost: 1 + rows / 50,
  };
  return { output, content: { view: shelve(view, length, say), length } };
}
