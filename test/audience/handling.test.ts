import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffPlans, loadPlan, type Plan, type Scope, scopeIds } from '@shinrai/core';
import {
  agendaView,
  calendarView,
  comparisonView,
  countryBriefView,
  countrySheetView,
  type Frame,
  ministryPackView,
  onePageSummaryView,
  packView,
  pressReleaseView,
  progressMatrixView,
  progressReportView,
  questionsAndAnswersView,
  type Request,
  requestLetterView,
  SHEET_COLUMNS,
  type SheetKey,
  sectorSheetView,
  summarySheetView,
  talkingPointsView,
  trackerView,
  trackerViewSince,
} from '@shinrai/views';
import { afterAll, expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { markEverything } from './mark-everything.ts';

const FIXTURE = join(REPOSITORY, 'test/fixtures/two-pillars');
const folder = makeFolder('handling');
afterAll(() => removeFolder(folder));

type View = { readonly frame: Frame };
const SHEETS = (Object.keys(SHEET_COLUMNS) as SheetKey[]).map((key) => ({
  key,
  columns: Object.keys(SHEET_COLUMNS[key]),
}));
const tracker = (plan: Plan, request: Request): View => trackerView(plan, request, SHEETS);

/** What tells of a whole plan; of a part of it. */
const KINDS: Readonly<Record<Scope['kind'], readonly ((plan: Plan, request: Request) => View)[]>> = {
  plan: [packView, summarySheetView, calendarView, talkingPointsView, pressReleaseView, agendaView, tracker],
  pillar: [packView, progressReportView, progressMatrixView, questionsAndAnswersView, onePageSummaryView, tracker],
  sector: [sectorSheetView, progressReportView, tracker],
  ministry: [ministryPackView, requestLetterView, tracker],
  country: [countrySheetView, countryBriefView],
};

const scopesOf = (plan: Plan, kind: Scope['kind']): readonly Scope[] => {
  if (kind === 'plan') return [{ kind }];
  const ids = kind === 'country' ? ['is', 'no'] : scopeIds(plan, kind);
  return ids.map((id) => ({ kind, id }));
};

/** All documents of a plan, by what they are about. */
const viewsOf = (plan: Plan) =>
  (Object.keys(KINDS) as Scope['kind'][]).flatMap((kind) =>
    scopesOf(plan, kind).flatMap((scope) =>
      KINDS[kind].map((say) => ({
        scope,
        name: `${say.name} of ${JSON.stringify(scope)}`,
        view: say(plan, { scope, language: 'en', audience: 'internal' }),
      })),
    ),
  );

const load = async (plan: string): Promise<Plan> => {
  const loaded = await loadPlan(plan);
  if (!loaded.plan) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
};

it('a document bears the marking of everything that it says, however little it says of it', async () => {
  const to = join(folder, 'everything');
  expect(markEverything(FIXTURE, to)).toBeGreaterThan(50);
  // An event that only its place ties to anything.
  const events = join(to, 'events.yaml');
  const atHome = readFileSync(events, 'utf8').replace(/( +)kind: site\n/, '$1kind: site\n$1countries: [is]\n');
  writeFileSync(events, atHome);
  const caveats = (text: string) => [...new Set(text.match(/\bc\d+c\b/g))];
  const silent = viewsOf(await load(to)).flatMap(({ name, view }) => {
    const told = caveats(view.frame.marking);
    return caveats(JSON.stringify(view)).flatMap((one) => (told.includes(one) ? [] : `${one} in ${name}`));
  });
  expect(silent).toEqual([]);
});

it('a document about something else neither names what is marked higher nor becomes higher by it', async () => {
  const to = join(folder, 'others');
  cpSync(FIXTURE, to, { recursive: true });
  const file = join(to, 'sectors/schools.yaml');
  const marked = readFileSync(file, 'utf8').replace('sector:\n', 'sector:\n  marking: { level: restricted }\n');
  writeFileSync(file, marked.replace('en: Schools', 'en: Zzq'));
  for (const { scope, name, view } of viewsOf(await load(to))) {
    const isAbout = ['schools', 'shared-knowledge', 'education-ministry', 'secretariat'].includes(
      scope.kind === 'plan' ? 'schools' : scope.id,
    );
    expect([name, view.frame.marking]).toEqual([name, isAbout ? 'Restricted' : '']);
    expect([name, isAbout || !JSON.stringify(view).includes('Zzq')]).toEqual([name, true]);
  }
});

it('what an earlier state had marked is told of in documents that bear its marking', async () => {
  const to = join(folder, 'earlier');
  cpSync(FIXTURE, to, { recursive: true });
  const file = join(to, 'sectors/ferries.yaml');
  const action = '  - id: rescue-drill\n';
  writeFileSync(file, readFileSync(file, 'utf8').replace(action, `${action}    marking: { level: restricted }\n`));
  const text = readFileSync(file, 'utf8').replace('en: Rescue drill', 'en: Former drill');
  writeFileSync(file, text);
  const [was, now] = [await load(to), await load(FIXTURE)];
  const since = { name: 'a', plan: was, date: now.asOf, author: { ja: 'a', en: 'a' } };
  const request = { language: 'en', audience: 'internal' } as const;
  const markingsFor = (scope: Scope) => [
    comparisonView(was, now, { ...request, scope }).frame.marking,
    trackerViewSince(now, { ...request, scope }, SHEETS, since, diffPlans(was, now)).frame.marking,
  ];
  expect(markingsFor({ kind: 'sector', id: 'ferries' })).toEqual(['Restricted', 'Restricted']);
  expect(markingsFor({ kind: 'sector', id: 'schools' })).toEqual(['', '']);
});
