import { belongsTo, type Organisation, ownersOf, type Plan, type SelectedSector, select } from '@shinrai/core';
import { type ActionNumbers, actionNumbers } from '../parts/action-number.ts';
import { askLine } from '../parts/ask.ts';
import {
  type ContactView,
  contactView,
  deadlineLine,
  honorific,
  type LetterHead,
  letterHead,
  replyLine,
} from '../parts/correspondence.ts';
import { dateView } from '../parts/date.ts';
import { joinDates } from '../parts/date-line.ts';
import { type Frame, frameOf } from '../parts/frame.ts';
import { factRef, joinLines, type Line, plainText, words } from '../parts/inline.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { type StateView, stateView } from '../parts/state.ts';
import { nameView, notStated, textLine } from '../parts/text.ts';
import type { Request } from '../request.ts';
import { scopeTitle } from './scope-title.ts';

/** An action about which the letter asks. */
export interface LetterItem {
  readonly id: string;
  /** Its number in the workbook that goes with the letter. */
  readonly number: string;
  readonly title: Line;
  readonly state: StateView;
  readonly when: Line;
  /** What the answer should say. */
  readonly ask: Line;
}

export interface LetterSector {
  readonly id: string;
  readonly name: Line;
  readonly items: readonly LetterItem[];
}

/** A letter that asks a ministry how far its actions have come. */
export interface RequestLetterView {
  readonly kind: 'request-letter';
  readonly frame: Frame;
  readonly ministry: Line;
  readonly head: LetterHead;
  readonly subject: Line;
  readonly opening: Line;
  readonly request: Line;
  /** How many actions of which sectors. */
  readonly extent: Line;
  /** Said where nobody has stated that the ministry is in charge; null where it is stated. */
  readonly basis: Line | null;
  readonly deadline: Line;
  readonly replyTo: Line;
  readonly contact: ContactView;
  readonly sectors: readonly LetterSector[];
}

/** Makes the letter to a ministry about the actions that it or one of its agencies is in charge of. */
export function requestLetterView(plan: Plan, request: Request): RequestLetterView {
  const speech = { plan, ...request };
  const { scope } = request;
  const ministry = scope.kind === 'ministry' ? plan.entities.organisation.get(scope.id) : undefined;
  if (!ministry) throw new RangeError('a request letter needs a ministry of the plan');
  const selected = select(plan, scope).pillars.flatMap(({ sectors }) => sectors);
  const numbers = actionNumbers(plan);
  const sectors = selected.map((sector) => letterSector(speech, sector, ministry, numbers));
  const title = scopeTitle(speech, scope);
  return {
    kind: 'request-letter',
    frame: frameOf(speech, plainText(title)),
    ministry: title,
    head: letterHead(speech, ministry),
    subject: subjectLine(speech),
    opening: openingLine(speech, ministry),
    request: requestLine(speech),
    extent: extentLine(speech, sectors),
    basis: selected.some((sector) => isInferred(speech, sector, ministry)) ? basisLine(speech, ministry) : null,
    deadline: deadlineLine(speech),
    replyTo: replyLine(speech),
    contact: contactView(speech),
    sectors,
  };
}

/** Only what the ministry itself is in charge of: an action with one detail of its own does not bring in the others. */
function letterSector(
  speech: Speech,
  { sector, blocks }: SelectedSector,
  ministry: Organisation,
  numbers: ActionNumbers,
): LetterSector {
  const actions = blocks
    .flatMap((block) => block.actions)
    .flatMap(({ action, details }) => [action, ...details])
    .filter((action) =>
      ownersOf(speech.plan, action, sector).some(({ organisation }) =>
        belongsTo(speech.plan, organisation, ministry.id),
      ),
    );
  return {
    id: sector.id,
    name: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).name,
    items: [...new Set(actions)].map((action) => {
      const ref = (field: string) => factRef('action', action.id, field);
      const dates = (action.dates ?? []).map((date) => dateView(speech, date, ref('dates')).text);
      const events = (action.events ?? [])
        .flatMap((id) => speech.plan.entities.event.get(id) ?? [])
        .map((event) => dateView(speech, event.date, factRef('event', event.id, 'date')).text);
      const when = joinDates(speech, dates.length > 0 ? dates : events);
      return {
        id: action.id,
        number: numbers.of(sector.id, action.id),
        title: textLine(speech, action.title, ref('title')),
        state: stateView(speech, action.state, ref('state')),
        when: when.length === 0 ? notStated(speech, ref('dates')) : when,
        ask: askLine(speech, action),
      };
    }),
  };
}

const isInferred = (speech: Speech, { sector, blocks }: SelectedSector, ministry: Organisation): boolean =>
  blocks
    .flatMap(({ actions }) => actions)
    .flatMap(({ action }) => ownersOf(speech.plan, action, sector))
    .some(({ organisation, basis }) => basis === 'inferred' && belongsTo(speech.plan, organisation, ministry.id));

const shortName = (speech: Speech): Line =>
  textLine(speech, speech.plan.head.short, factRef('plan', speech.plan.head.id, 'short'));

function subjectLine(speech: Speech): Line {
  const name = shortName(speech);
  return inLanguage(speech, {
    ja: [...words('「'), ...name, ...words('」に係る取組の進捗状況の確認について（依頼）')],
    en: [...words('Request for updates on the progress of “'), ...name, ...words('”')],
  });
}

function openingLine(speech: Speech, ministry: Organisation): Line {
  const { head } = speech.plan;
  const plan = nameView(speech, head.name, factRef('plan', head.id, 'name')).name;
  const you = honorific(speech, ministry);
  return inLanguage(speech, {
    ja: [
      ...words('標記の件について、「'),
      ...plan,
      ...words(`」に係る取組の進捗状況を取りまとめるため、${you}に関係する取組の現状を下記のとおり照会します。`),
    ],
    en: [
      ...words('We are compiling the state of progress under the “'),
      ...plan,
      ...words(
        `” and should be grateful if ${you} would confirm and complete what we hold on its actions, as set out below.`,
      ),
    ],
  });
}

const requestLine = (speech: Speech): Line =>
  words(
    inLanguage(speech, {
      ja: '別紙の取組について、状況、時期、数値等の記載を御確認の上、御回答ください。',
      en: 'Please check the state, dates, figures and other particulars of each action in the annex, and enter what holds now.',
    }),
  );

function extentLine(speech: Speech, sectors: readonly LetterSector[]): Line {
  const total = sectors.reduce((sum, { items }) => sum + items.length, 0);
  const each = sectors.map(({ name, items }) => [
    ...name,
    ...words(inLanguage(speech, { ja: `${items.length}件`, en: ` (${items.length})` })),
  ]);
  const list = joinLines(each, listSeparator(speech));
  const sum = sectors.length > 1 ? `、計${total}件` : '';
  return inLanguage(speech, {
    ja: [...words('別紙のとおり（'), ...list, ...words(`${sum}）。`)],
    en: [...words(`The ${total} action${total === 1 ? '' : 's'} in the annex: `), ...list, ...words('.')],
  });
}

const basisLine = (speech: Speech, ministry: Organisation): Line =>
  words(
    inLanguage(speech, {
      ja: `資料に担当府省庁の記載がないため、所管から${honorific(speech, ministry)}の担当と推定しました。担当でないものはその旨をお知らせください。`,
      en: 'The source names no body in charge; that your institution is in charge of these actions is inferred from its remit. Please tell us which of them are not yours, and whose they are.',
    }),
  );
