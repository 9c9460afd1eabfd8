import {
  type Action,
  countDelivery,
  DELIVERING,
  type Plan,
  type SelectedPillar,
  type SelectedSector,
  select,
} from '@shinrai/core';
import { blank, issuerName, toConfirm } from '../parts/blank.ts';
import { type ContactView, contactView } from '../parts/correspondence.ts';
import { formatDate } from '../parts/date.ts';
import type { EventRow } from '../parts/event.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { factRef, type Line, plainText, words } from '../parts/inline.ts';
import { type PillarHead, pillarHead } from '../parts/pillar.ts';
import { actionsOf, firstResults, type Point } from '../parts/point.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { nameView, textLine } from '../parts/text.ts';
import { statedUpcomingOf } from '../parts/upcoming.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

export interface PressPillar extends PillarHead {
  readonly results: readonly Point[];
}

/** What is told to the public: stated facts only, nothing that rests on our inference. */
export interface PressReleaseView {
  readonly kind: 'press-release';
  readonly frame: Frame;
  readonly date: Line;
  readonly issuer: Line;
  readonly headline: Line;
  readonly lead: Line;
  readonly planTitle: Line;
  readonly vision: Line;
  readonly asOf: Line;
  readonly pillars: readonly PressPillar[];
  readonly upcoming: readonly EventRow[];
  readonly contact: ContactView;
}

const MOST = { results: 4, upcoming: 6 } as const;

/** Makes the press release of a plan. */
export function pressReleaseView(plan: Plan, request: Request): PressReleaseView {
  const speech = { plan, ...request };
  const { scope } = request;
  const { head } = plan;
  const selection = select(plan, scope);
  const title = scopeTitle(speech, scope);
  const date = head.correspondence?.date;
  const ref = factRef('plan', head.id, 'correspondence.date');
  const issuer = issuerName(speech);
  return {
    kind: 'press-release',
    frame: {
      ...frameOf(speech, scope.kind === 'plan' ? '' : plainText(title)),
      issuer,
      asOf: asOfLine(speech, 'As of'),
    },
    date:
      date === undefined
        ? blank(speech, { ja: '○年○月○日', en: '[date]' }, 'date')
        : words(formatDate({ kind: 'day', day: date }, speech.language, speech.calendar), ref),
    issuer,
    headline: headline(speech, title),
    lead: lead(speech, selection.pillars),
    planTitle: nameView(speech, head.name, factRef('plan', head.id, 'name')).name,
    vision: textLine(speech, head.vision, factRef('plan', head.id, 'vision')),
    asOf: asOfLine(speech, 'as of'),
    pillars: selection.pillars.map((pillar) => ({
      ...pillarHead(speech, pillar.pillar),
      results: firstResults(speech, statedOnly(pillar.sectors), MOST.results),
    })),
    upcoming: statedUpcomingOf(speech, scope).slice(0, MOST.upcoming),
    contact: contactView(speech),
  };
}

const headline = (speech: Speech, name: Line): Line =>
  inLanguage(speech, {
    ja: [...words('「'), ...name, ...words('」の進捗状況について')],
    en: [...words('Progress under “'), ...name, ...words('”')],
  });

function lead(speech: Speech, pillars: readonly SelectedPillar[]): Line {
  const actions = pillars.flatMap(({ sectors }) => sectors).flatMap(actionsOf);
  const { total, delivering } = countDelivery(actions);
  const { head } = speech.plan;
  const plan = nameView(speech, head.name, factRef('plan', head.id, 'name')).name;
  return inLanguage(speech, {
    ja: [
      ...words('「'),
      ...plan,
      ...words(
        `」に基づく取組は、${pillars.length}つの柱の下で進められている。これまでにまとめた${total}件のうち、完了・実施中・定期実施は${delivering}件である。`,
      ),
    ],
    en: [
      ...words('Work under the “'),
      ...plan,
      ...words(
        `” goes on under ${pillars.length} pillars. Of ${total} actions compiled so far, ${delivering} are completed, ongoing or recurring.`,
      ),
    ],
  });
}

function asOfLine(speech: Speech, asOfEn: 'As of' | 'as of'): Line {
  const { head, asOf } = speech.plan;
  const ref = factRef('plan', head.id, 'asOf');
  const day = formatDate({ kind: 'day', day: asOf }, speech.language, speech.calendar);
  const text = inLanguage(speech, { ja: `${day}現在`, en: `${asOfEn} ${day}` });
  return head.asOf.basis === 'inferred' && head.asOf.date === asOf ? toConfirm(text, ref) : words(text, ref);
}

/** Sectors without the actions whose state, dates or geography we inferred: the public is told what is stated. */
const statedOnly = (sectors: readonly SelectedSector[]): readonly SelectedSector[] =>
  sectors.map((selected) => ({
    ...selected,
    blocks: selected.blocks.map(({ block, actions }) => ({
      block,
      actions: actions
        .map(({ action, details }) => ({ action, details: details.filter(isStated) }))
        .filter(({ action }) => isStated(action)),
    })),
  }));

const isStated = ({ state, dates }: Action): boolean =>
  DELIVERING.has(state.value) && state.basis !== 'inferred' && (dates ?? []).every(({ basis }) => basis !== 'inferred');
