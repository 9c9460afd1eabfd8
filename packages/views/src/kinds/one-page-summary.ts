import { areaCoverage, countDelivery, type Plan, type SelectedPillar, select } from '@shinrai/core';
import { type ContactView, contactView } from '../parts/correspondence.ts';
import { dateInSentence } from '../parts/date-line.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { deliveryInShort, headlineOf } from '../parts/headline.ts';
import { type Line, plainText, words } from '../parts/inline.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { actionsOf, firstResults, type PointInShort, sectorPoints, withoutBrackets } from '../parts/point.ts';
import { type FigureRow, registersOf } from '../parts/registers.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { type UpcomingRow, upcomingOf } from '../parts/upcoming.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

export interface SummaryPillar extends PillarHead {
  readonly count: Line;
  readonly results: readonly PointInShort[];
}

/** The plan, or a pillar, on one page: for a superior who has a minute. */
export interface OnePageSummaryView {
  readonly kind: 'one-page-summary';
  readonly frame: Frame;
  readonly title: Line;
  readonly isWholePlan: boolean;
  /** Three lines: what it is, how far it has come, what is next. */
  readonly gist: readonly Line[];
  readonly keyFigures: readonly FigureRow[];
  readonly pillars: readonly SummaryPillar[];
  readonly milestones: readonly UpcomingRow[];
  /** For internal readers: what may be asked. Empty for others. */
  readonly risks: readonly Line[];
  readonly contact: ContactView;
}

/** What fits on the page. */
const MOST = { figures: 5, milestones: 2, results: { plan: 3, pillar: 5 } } as const;

/** Makes the summary of a plan or a pillar. */
export function onePageSummaryView(plan: Plan, request: Request): OnePageSummaryView {
  const speech = { plan, ...request };
  const { scope } = request;
  const selection = select(plan, scope);
  const isWholePlan = scope.kind === 'plan';
  const title = scopeTitle(speech, scope);
  const milestones = upcomingOf(speech, scope).slice(0, MOST.milestones);
  const most = isWholePlan ? MOST.results.plan : MOST.results.pillar;
  return {
    kind: 'one-page-summary',
    frame: frameOf(speech, isWholePlan ? '' : plainText(title)),
    title,
    isWholePlan,
    gist: gist(speech, selection.pillars, milestones),
    keyFigures: registersOf(speech, selection)
      .figures.filter(({ isKey, isStructure }) => isKey && !isStructure)
      .slice(0, MOST.figures),
    pillars: selection.pillars.map(({ pillar, sectors }) => ({
      ...pillarHead(speech, pillar),
      count: deliveryInShort(speech, countDelivery(sectors.flatMap(actionsOf))),
      results: firstResults(speech, sectors, most).map(({ said: _, ...result }) => result),
    })),
    milestones,
    risks: speech.audience === 'internal' ? risks(speech, selection.pillars) : [],
    contact: contactView(speech),
  };
}

function gist(speech: Speech, pillars: readonly SelectedPillar[], [next]: readonly UpcomingRow[]): readonly Line[] {
  const sectors = pillars.flatMap((pillar) => pillar.sectors);
  const actions = [...new Set(sectors.flatMap(actionsOf))];
  const [only] = pillars;
  const what = pillars.length === 1 && only ? pillarHead(speech, only.pillar).gist : extent(speech, pillars);
  return [
    what,
    headlineOf(speech, actions),
    next
      ? inLanguage(speech, {
          ja: [
            ...words('次の予定は、'),
            ...next.name,
            ...words('（'),
            ...withoutBrackets(speech, next.when.text),
            ...words('）。'),
          ],
          en: [...words('Next: '), ...next.name, ...words(' – '), ...dateInSentence(next.when.text), ...words('.')],
        })
      : words(inLanguage(speech, { ja: '今後の予定は記載がない。', en: 'Nothing is stated of what comes next.' })),
  ];
}

function extent(speech: Speech, pillars: readonly SelectedPillar[]): Line {
  const areas = areaCoverage(speech.plan);
  const reported = areas.filter(({ coverage }) => coverage !== 'nothing').length;
  const sectors = pillars.reduce((sum, pillar) => sum + pillar.sectors.length, 0);
  return words(
    inLanguage(speech, {
      ja: `${pillars.length}つの柱、${areas.length}の協力分野から成る計画。うち${reported}分野に取組の記載があり、${sectors}の項目にまとめた。`,
      en: `A plan of ${pillars.length} pillars and ${areas.length} cooperation areas. Actions are reported in ${reported} of them, under ${sectors} headings.`,
    }),
  );
}

function risks(speech: Speech, pillars: readonly SelectedPillar[]): readonly Line[] {
  const points = pillars.flatMap(({ sectors }) => sectors).map((sector) => sectorPoints(speech, sector));
  const open = points.flatMap((one) => one.open).length;
  const late = points.flatMap((one) => one.late).length;
  const line = (ja: string, en: string) => words(inLanguage(speech, { ja, en }));
  return [
    ...(open === 0 ? [] : [line(`資料に進捗の記載がない取組が${open}件ある。`, `Progress is not stated for ${open}.`)]),
    ...(late === 0
      ? []
      : [
          line(
            `予定の時期を過ぎ、結果を確認していない取組が${late}件ある。`,
            `Planned time passed without a result: ${late}.`,
          ),
        ]),
  ];
}
