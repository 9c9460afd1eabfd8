import { countDelivery, type Plan, type SelectedPillar, type SelectedSector, select } from '@shinrai/core';
import { figureLine } from '../parts/figure-line.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { deliveredOf, headlineOf } from '../parts/headline.ts';
import { factRef, type Line, plainText, words } from '../parts/inline.ts';
import { pillarHead } from '../parts/pillar.ts';
import { actionsOf, firstResults, namedPoints, sectorPoints } from '../parts/point.ts';
import { registersOf } from '../parts/registers.ts';
import { sectorView } from '../parts/sector.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { nameView, textLine } from '../parts/text.ts';
import { type UpcomingRow, upcomingOf } from '../parts/upcoming.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** What is said on one matter: it fits on a page. */
export interface TalkingPage {
  readonly id: string;
  readonly name: Line;
  /** What the matter is about, said first. */
  readonly opening: Line;
  readonly points: readonly Line[];
  /** Figures at hand, each with its basis and period. */
  readonly figures: readonly Line[];
  /** What the speaker should know and not say: of what nothing is stated, what is late. */
  readonly cautions: readonly Line[];
}

/** Points for a speaker, in the order in which they are said. */
export interface TalkingPointsView {
  readonly kind: 'talking-points';
  readonly frame: Frame;
  readonly title: Line;
  readonly pages: readonly TalkingPage[];
}

/** A page holds no more in large type; with fewer points than `least`, those follow of which no progress is stated. */
const MOST = { points: 5, figures: 3, titles: 2, least: 3 } as const;

/** Makes the points for a plan (a page a pillar) or for a pillar (a page a sector). */
export function talkingPointsView(plan: Plan, request: Request): TalkingPointsView {
  const speech = { plan, ...request };
  const { scope } = request;
  const { pillars } = select(plan, scope);
  const title = scopeTitle(speech, scope);
  const pages =
    scope.kind === 'plan'
      ? [openingPage(speech), ...pillars.map((pillar) => pillarPage(speech, pillar)), closingPage(speech)]
      : pillars.flatMap(({ sectors }) => sectors).map((sector) => sectorPage(speech, sector));
  return {
    kind: 'talking-points',
    frame: frameOf(speech, scope.kind === 'plan' ? '' : plainText(title)),
    title,
    pages: pages.filter(({ points, opening }) => points.length + opening.length > 0),
  };
}

function openingPage(speech: Speech): TalkingPage {
  const { head } = speech.plan;
  const selection = select(speech.plan, { kind: 'plan' });
  const actions = [...new Set(selection.pillars.flatMap(({ sectors }) => sectors).flatMap(actionsOf))];
  const { notStated } = countDelivery(actions);
  const figures = registersOf(speech, selection).figures.filter(({ isKey, isStructure }) => isKey && !isStructure);
  return {
    id: head.id,
    name: nameView(speech, head.name, factRef('plan', head.id, 'name')).name,
    opening: textLine(speech, head.vision, factRef('plan', head.id, 'vision')),
    points: [
      ...selection.pillars.map(({ pillar }) => textLine(speech, pillar.gist, factRef('pillar', pillar.id, 'gist'))),
      deliveredOf(speech, actions),
    ],
    figures: figures.slice(0, MOST.figures).map((figure) => figureLine(speech, figure)),
    cautions: notStated === 0 ? [] : [headlineOf(speech, actions)],
  };
}

function pillarPage(speech: Speech, { pillar, sectors }: SelectedPillar): TalkingPage {
  const { name, gist } = pillarHead(speech, pillar);
  const actions = sectors.flatMap(actionsOf);
  const open = sectors.flatMap((sector) => sectorPoints(speech, sector).open);
  return {
    id: pillar.id,
    name,
    opening: gist,
    points: firstResults(speech, sectors, MOST.points).map(({ said }) => said),
    figures: [],
    cautions: [
      headlineOf(speech, [...new Set(actions)]),
      ...(open.length === 0 ? [] : [openCaution(speech, namedPoints(speech, open, MOST.titles))]),
    ],
  };
}

function closingPage(speech: Speech): TalkingPage {
  const rows = upcomingOf(speech, { kind: 'plan' });
  return {
    id: 'next',
    name: words(inLanguage(speech, { ja: '今後の予定', en: 'What comes next' })),
    opening: [],
    points: rows.slice(0, MOST.points).map((row) => upcomingPoint(speech, row)),
    figures: [],
    cautions: [],
  };
}

const upcomingPoint = (speech: Speech, { name, when }: UpcomingRow): Line => [
  ...when.text,
  ...words(inLanguage(speech, { ja: '　', en: ': ' })),
  ...name,
];

function sectorPage(speech: Speech, selected: SelectedSector): TalkingPage {
  const { sector } = selected;
  const view = sectorView(speech, selected);
  const { done, ahead, open, late } = sectorPoints(speech, selected);
  const stated = [...done.slice(0, MOST.points - Math.min(ahead.length, 2)), ...ahead.slice(0, 2)];
  const points = [...stated, ...open.slice(0, Math.max(0, MOST.least - stated.length))];
  const { notStated } = countDelivery(actionsOf(selected));
  return {
    id: sector.id,
    name: view.name,
    opening: view.gist,
    points: points.map(({ said }) => said),
    figures: view.figures
      .filter(({ isStructure }) => !isStructure)
      .slice(0, MOST.figures)
      .map((figure) => figureLine(speech, figure)),
    cautions: [
      ...(notStated === 0 ? [] : [openCaution(speech, namedPoints(speech, open, MOST.titles))]),
      ...late.map(({ title }) => lateCaution(speech, title)),
    ],
  };
}

const openCaution = (speech: Speech, titles: Line): Line =>
  inLanguage(speech, {
    ja: [...words('資料に進捗の記載がないもの：'), ...titles, ...words('。進んでいるとも遅れているとも言わない。')],
    en: [
      ...words('The source states no progress for: '),
      ...titles,
      ...words('. Do not say that they advance or lag.'),
    ],
  });

const lateCaution = (speech: Speech, title: Line): Line =>
  inLanguage(speech, {
    ja: [...words('予定日を過ぎ、結果を確認していないもの：'), ...title, ...words('。')],
    en: [...words('Planned date passed, result not confirmed: '), ...title, ...words('.')],
  });
