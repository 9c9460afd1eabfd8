import type { EntityKind } from '../../model/id.ts';
import { locateIn } from '../locate.ts';
import { addTo, type Entry, type LoadState } from '../state.ts';
import { actionsStandOnAPage } from './actions-stand-on-a-page.ts';
import { actualDatesAreNotAhead } from './actual-dates-are-not-ahead.ts';
import { adoptedOnTheDayOfTheMeeting } from './adopted-on-the-day-of-the-meeting.ts';
import { areasAreServedOrExplained } from './areas-are-served-or-explained.ts';
import { factsCiteASource } from './facts-cite-a-source.ts';
import { mediaFilesArePictures } from './media-files-are-pictures.ts';
import { mentionedFiguresExist } from './mentioned-figures-exist.ts';
import { ordersAreUnique } from './orders-are-unique.ts';
import { ordinalsFollowDates } from './ordinals-follow-dates.ts';
import { passagesAreCited } from './passages-are-cited.ts';
import { picturesHaveAlternatives } from './pictures-have-alternatives.ts';
import { plannedActionsHaveADate } from './planned-actions-have-a-date.ts';
import { plannedDatesAreNotOver } from './planned-dates-are-not-over.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';
import { sectorFilesAreNamedAfterTheirSector } from './sector-files-are-named-after-their-sector.ts';
import { textsHaveEnglish } from './texts-have-english.ts';

/** Every rule of sense. To add one: write its file, put it here, and add a sample under test/samples. */
const RULES: readonly Rule[] = [
  sectorFilesAreNamedAfterTheirSector,
  ordersAreUnique,
  areasAreServedOrExplained,
  actionsStandOnAPage,
  ordinalsFollowDates,
  adoptedOnTheDayOfTheMeeting,
  plannedActionsHaveADate,
  plannedDatesAreNotOver,
  actualDatesAreNotAhead,
  textsHaveEnglish,
  mentionedFiguresExist,
  mediaFilesArePictures,
  picturesHaveAlternatives,
  factsCiteASource,
  passagesAreCited,
];

const locate: Locate = (located, field = ['id'], part = 'value') => locateIn(located, field, part);

/** Step 5: what only the whole plan can show. Rules over kinds that are not fully known are left out. */
export function rules(state: LoadState): LoadState {
  const draft = draftOf(state);
  const able = RULES.filter((rule) => canJudge(rule, state));
  return addTo(state, { findings: able.flatMap((rule) => rule.check(draft, locate)) });
}

function canJudge({ needs, needsAllFiles }: Rule, { uncertain, unread }: LoadState): boolean {
  return needs.every((kind) => !uncertain.has(kind)) && !(needsAllFiles && unread.size > 0);
}

function draftOf({ asOf, head, entries, references, media, suggest }: LoadState): PlanDraft {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const byId = new Map(entries.toReversed().map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return {
    head,
    asOf: asOf ?? head?.value.asOf.date,
    all: <K extends EntityKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Entry<K>[],
    find: <K extends EntityKind>(kind: K, id: string) => byId.get(`${kind} ${id}`) as Entry<K> | undefined,
    references,
    media,
    suggest,
  };
}
