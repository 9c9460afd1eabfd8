import { fileURLToPath } from 'node:url';
import { LANGUAGES, loadPlan, type Plan, type Scope } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  agendaView,
  calendarView,
  comparisonView,
  countryBriefView,
  countrySheetView,
  ministryPackView,
  onePageSummaryView,
  packView,
  plainText,
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
} from '../src/index.ts';
import { linesOf, reading } from './reading.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));

let plan: Plan;
beforeAll(async () => {
  const loaded = await loadPlan(FIXTURE);
  if (!loaded.plan) throw new Error('the fixture does not load');
  plan = loaded.plan;
});

const first = (kind: 'pillar' | 'sector' | 'country') => [...plan.entities[kind].keys()][0] ?? '';
const allSheets = Object.entries(SHEET_COLUMNS).map(([key, columns]) => ({
  key: key as SheetKey,
  columns: Object.keys(columns),
}));
const ministry = () => [...plan.entities.organisation.values()].find(({ kind }) => kind === 'ministry')?.id ?? '';

const KINDS: Readonly<Record<string, readonly [scope: () => Scope, view: (plan: Plan, request: Request) => unknown]>> =
  {
    pack: [() => ({ kind: 'plan' }), packView],
    pillar: [() => ({ kind: 'pillar', id: first('pillar') }), packView],
    sector: [() => ({ kind: 'sector', id: first('sector') }), sectorSheetView],
    ministry: [() => ({ kind: 'ministry', id: ministry() }), ministryPackView],
    country: [() => ({ kind: 'country', id: first('country') }), countrySheetView],
    summary: [() => ({ kind: 'plan' }), summarySheetView],
    calendar: [() => ({ kind: 'plan' }), calendarView],
    'progress-matrix': [() => ({ kind: 'plan' }), progressMatrixView],
    'request-letter': [() => ({ kind: 'ministry', id: ministry() }), requestLetterView],
    'talking-points': [() => ({ kind: 'pillar', id: first('pillar') }), talkingPointsView],
    'questions-and-answers': [() => ({ kind: 'pillar', id: first('pillar') }), questionsAndAnswersView],
    'press-release': [() => ({ kind: 'plan' }), pressReleaseView],
    agenda: [() => ({ kind: 'plan' }), agendaView],
    'one-page-summary': [() => ({ kind: 'plan' }), onePageSummaryView],
    'country-brief': [() => ({ kind: 'country', id: first('country') }), countryBriefView],
    comparison: [() => ({ kind: 'plan' }), (one, request) => comparisonView(earlier(one), one, request)],
    'progress-report': [() => ({ kind: 'plan' }), progressReportView],
    tracker: [() => ({ kind: 'plan' }), (one, request) => trackerView(one, request, allSheets)],
  };

/** The plan before its first action was put into other words, its second was there and its last was given up. */
function earlier(now: Plan): Plan {
  const [reworded, added, ...others] = [...now.entities.action.values()];
  if (!reworded || !added) throw new Error('the fixture has too few actions');
  const gone = { ...added, id: 'given-up', title: { ja: '取りやめた取組', en: 'Given up' } };
  const before = {
    ...reworded,
    text: { ja: '漁船が量を帳簿に記す。', en: 'Fishing boats enter their catch in a book.' },
  };
  const action = new Map([before, ...others, gone].map((one) => [one.id, one]));
  const sector = new Map(
    [...now.entities.sector].map(([id, one]) => {
      const [block, ...rest] = one.blocks;
      if (!block?.actions.includes(reworded.id)) return [id, one];
      return [id, { ...one, blocks: [{ ...block, actions: [...block.actions, gone.id] }, ...rest] }];
    }),
  );
  return { ...now, entities: { ...now.entities, action, sector: sector as Plan['entities']['sector'] } };
}

/** Kinds whose parts are those of the pack: its golden file tells of them. */
const TOLD_BY_PACK = new Set(['pillar', 'progress-report']);

describe.each(Object.entries(KINDS))('%s', (kind, [scope, view]) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const make = () => view(plan, { scope: scope(), language, audience: 'internal' });

    it.skipIf(TOLD_BY_PACK.has(kind))('says what it said before', async () => {
      await expect(`${JSON.stringify(reading(make()), null, 1)}\n`).toMatchFileSnapshot(
        `samples/${kind}.${language}.json`,
      );
    });

    it('is plain data, and the same each time', () => {
      expect(JSON.parse(JSON.stringify(make()))).toEqual(make());
    });

    it('says nothing that code says', () => {
      for (const line of linesOf(make())) expect(plainText(line)).not.toMatch(/undefined|\[object|NaN|null/);
    });
  });
});

describe('a missing translation', () => {
  it('is a gap that holds the Japanese words, never an empty text', () => {
    const [sector] = [...plan.entities.sector.values()];
    if (!sector) throw new Error('no sector');
    const changed = { ...sector, gist: { ja: sector.gist.ja } };
    const entities = { ...plan.entities, sector: new Map([[sector.id, changed]]) };
    const { sector: view } = sectorSheetView(
      { ...plan, entities },
      { scope: { kind: 'sector', id: sector.id }, language: 'en', audience: 'internal' },
    );
    expect(view.gist).toMatchObject([
      { kind: 'gap', reason: 'not-translated', words: `[not translated] ${sector.gist.ja}` },
    ]);
  });
});

describe('an unknown column', () => {
  it('is refused with the columns that there are', () => {
    const request: Request = { scope: { kind: 'plan' }, language: 'ja', audience: 'internal' };
    expect(() => trackerView(plan, request, [{ key: 'terms', columns: ['wording'] }])).toThrow(
      'sheet "terms" has no column "wording"; it has id, name, meaning',
    );
  });
});
