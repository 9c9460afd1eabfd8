import { countDelivery, type Plan, type SelectedPillar, type SelectedSector, select } from '@shinrai/core';
import { blank } from '../parts/blank.ts';
import { type BodyView, bodyViews, ownersLine } from '../parts/body.ts';
import type { EventRow } from '../parts/event.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { headlineOf } from '../parts/headline.ts';
import { factRef, joinLines, type Line, plainText, words } from '../parts/inline.ts';
import { type OpenArea, openAreas } from '../parts/open-areas.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { actionsOf, firstResults, namedPoints, sectorPoints } from '../parts/point.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { nameView } from '../parts/text.ts';
import { lateEventsOf, type UpcomingRow, upcomingOf } from '../parts/upcoming.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** An item under which a pillar is reviewed. */
export interface AgendaPillar extends PillarHead {
  /** The bodies in charge of its sectors, who may be asked to lead. */
  readonly inCharge: Line;
  /** How far the pillar has come, then each of its sectors. */
  readonly background: readonly Line[];
  readonly intervention: readonly Line[];
}

/** The annotated agenda of a meeting that reviews the plan. */
export interface AgendaView {
  readonly kind: 'agenda';
  readonly frame: Frame;
  readonly title: Line;
  /** What only the drafter knows. */
  readonly meeting: { readonly name: Line; readonly date: Line; readonly place: Line; readonly chair: Line };
  readonly time: Line;
  readonly speaker: Line;
  readonly pillars: readonly AgendaPillar[];
  readonly areas: readonly OpenArea[];
  readonly late: readonly EventRow[];
  readonly upcoming: readonly UpcomingRow[];
}

/** Makes the annotated agenda of a plan. */
export function agendaView(plan: Plan, request: Request): AgendaView {
  const speech = { plan, ...request };
  const { scope } = request;
  const title = scopeTitle(speech, scope);
  const open = (ja: string, en: string, field: string) => blank(speech, { ja, en }, `meeting.${field}`);
  return {
    kind: 'agenda',
    frame: frameOf(speech, scope.kind === 'plan' ? '' : plainText(title)),
    title,
    meeting: {
      name: open('○○会合', '[name of the meeting]', 'name'),
      date: open('○年○月○日（○）', '[date]', 'date'),
      place: open('○○', '[place]', 'place'),
      chair: open('○○', '[chair]', 'chair'),
    },
    time: open('○:○', '[time]', 'time'),
    speaker: open('○○', '[speaker]', 'speaker'),
    pillars: select(plan, scope).pillars.map((pillar) => agendaPillar(speech, pillar)),
    areas: openAreas(speech, scope),
    late: lateEventsOf(speech, scope),
    upcoming: upcomingOf(speech, scope),
  };
}

function agendaPillar(speech: Speech, { pillar, sectors }: SelectedPillar): AgendaPillar {
  const points = sectors.map((sector) => sectorPoints(speech, sector));
  const open = points.flatMap((one) => one.open);
  const late = points.flatMap((one) => one.late);
  return {
    ...pillarHead(speech, pillar),
    inCharge: ownersLine(speech, ownersOfAll(speech, { pillar, sectors })),
    background: [headlineOf(speech, [...new Set(sectors.flatMap(actionsOf))]), ratios(speech, sectors)],
    intervention: [
      ...firstResults(speech, sectors, 2).map(({ said }) => said),
      ...(late.length === 0 ? [] : [askLate(speech, namedPoints(speech, late, 3))]),
      ...(open.length === 0 ? [] : [askOpen(speech, open.length, namedPoints(speech, open, 2))]),
    ],
  };
}

/** How far each sector has come: completed, ongoing or recurring, of all. */
function ratios(speech: Speech, sectors: readonly SelectedSector[]): Line {
  const each = sectors.map((selected) => {
    const { id, name } = selected.sector;
    const { total, delivering } = countDelivery(actionsOf(selected));
    const ratio = inLanguage(speech, { ja: `${delivering}/${total}`, en: ` ${delivering}/${total}` });
    return [...nameView(speech, name, factRef('sector', id, 'name')).name, ...words(ratio)];
  });
  return [
    ...words(
      inLanguage(speech, {
        ja: '分野別（完了・実施中・定期実施/全体）：',
        en: 'By sector (completed, ongoing or recurring, of all): ',
      }),
    ),
    ...joinLines(each, listSeparator(speech)),
  ];
}

/** The bodies in charge of the sectors of a pillar, each once. */
function ownersOfAll(speech: Speech, { sectors }: SelectedPillar): readonly BodyView[] {
  const owners = sectors.flatMap(({ sector }) => bodyViews(speech, sector.owners, `sector:${sector.id}`));
  return owners.filter(({ id }, at) => owners.findIndex((other) => other.id === id) === at);
}

const askLate = (speech: Speech, titles: Line): Line =>
  inLanguage(speech, {
    ja: [...words('予定の時期を過ぎた'), ...titles, ...words('について、結果の報告を求める。')],
    en: [...words('Ask for the results of what was planned for a time that has passed: '), ...titles, ...words('.')],
  });

const askOpen = (speech: Speech, count: number, titles: Line): Line =>
  inLanguage(speech, {
    ja: [...words(`資料に進捗の記載がない${count}件（`), ...titles, ...words('）について、現状の報告を求める。')],
    en: [
      ...words(
        `Ask for the present state of ${count} action${count === 1 ? '' : 's'} of which the source states no progress (`,
      ),
      ...titles,
      ...words(').'),
    ],
  });
