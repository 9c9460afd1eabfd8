import { handlingOf, MARKING_LEVELS, type MarkingLevel, type Plan, type Scope, scopeIds } from '@shinrai/core';
import { formatDate } from './date.ts';
import { factRef, type Line, plainText, words } from './inline.ts';
import { bracketed, inLanguage, type Speech } from './speech.ts';
import { nameView, textLine } from './text.ts';

/** What stands around every document: whose it is, of which day, in which state. */
export interface Frame {
  readonly language: 'ja' | 'en';
  /** The plan's everyday name: 信頼のパートナー. */
  readonly plan: Line;
  /** Its full title. */
  readonly planTitle: Line;
  /** What the document calls itself. */
  readonly subtitle: Line;
  /** Title for file properties and window titles. */
  readonly title: string;
  readonly issuer: Line;
  /** 2024年10月1日現在（推定） */
  readonly asOf: Line;
  /** The same day as ISO 8601, for file properties. */
  readonly asOfDay: string;
  /** 第1版 */
  readonly edition: string;
  /** 案, or empty for a released edition. */
  readonly draft: string;
  readonly isDraft: boolean;
  /** Handling marking of what the document may contain, with its caveats; empty for a public document. */
  readonly marking: string;
}

const MARKING_WORDS: Readonly<Record<MarkingLevel, { ja: string; en: string }>> = {
  public: { ja: '', en: '' },
  internal: { ja: '関係者限り', en: 'Internal' },
  restricted: { ja: '取扱注意', en: 'Restricted' },
};

/** Phrases the frame; `part` is the name of the part that the document is about, empty for the whole plan. */
export function frameOf(speech: Speech & { readonly scope: Scope }, part: string): Frame {
  const { head, asOf } = speech.plan;
  const ref = (field: string) => factRef('plan', head.id, field);
  const short = textLine(speech, head.short, ref('short'));
  const subtitle = textLine(speech, head.subtitle, ref('subtitle'));
  const isDraft = head.edition.state === 'draft';
  return {
    language: speech.language,
    plan: short,
    planTitle: nameView(speech, head.name, ref('name')).name,
    subtitle,
    title: [plainText(short), plainText(subtitle), part]
      .filter(Boolean)
      .join(inLanguage(speech, { ja: '　', en: ' – ' })),
    issuer: issuerLine(speech),
    asOf: asOfLine(speech),
    asOfDay: asOf,
    edition: inLanguage(speech, { ja: `第${head.edition.number}版`, en: `Edition ${head.edition.number}` }),
    draft: isDraft ? inLanguage(speech, { ja: '案', en: 'Draft' }) : '',
    isDraft,
    marking: markingWords(speech),
  };
}

function issuerLine(speech: Speech): Line {
  const issuer = speech.plan.entities.organisation.get(speech.plan.head.issuer);
  if (!issuer) return [];
  const name = nameView(speech, issuer.name, factRef('organisation', issuer.id, 'name')).name;
  if (speech.plan.head.issuerBasis !== 'inferred') return name;
  return [
    ...name,
    ...words(bracketed(speech, inLanguage(speech, { ja: '推定', en: 'inferred' })), undefined, 'inferred'),
  ];
}

/** The as-of day in words. A day that was asked for, instead of the data's own, is stated, not inferred. */
function asOfLine(speech: Speech): Line {
  const { head, asOf } = speech.plan;
  const day = formatDate({ kind: 'day', day: asOf }, speech.language, speech.calendar);
  const isInferred = head.asOf.basis === 'inferred' && head.asOf.date === asOf;
  const remark = isInferred ? bracketed(speech, inLanguage(speech, { ja: '推定', en: 'inferred' })) : '';
  return words(
    inLanguage(speech, { ja: `${day}現在${remark}`, en: `As of ${day}${remark}` }),
    factRef('plan', head.id, 'asOf'),
    isInferred ? 'inferred' : undefined,
  );
}

/**
 * The marking of a document about a part of some states of the plan: the highest level, every caveat once. A part need
 * not have been there in each. What is no document of the plan may be for fewer readers from the start.
 */
export function markingWords(
  speech: Speech & { readonly scope: Scope },
  states: readonly Plan[] = [speech.plan],
  least: MarkingLevel = 'public',
): string {
  const { scope } = speech;
  const isThere = (plan: Plan) => scope.kind === 'plan' || scopeIds(plan, scope.kind).includes(scope.id);
  const handlings = states.filter(isThere).map((plan) => handlingOf(plan, scope));
  const levels = handlings.length === 0 ? [] : [least, ...handlings.map((handling) => handling.level)];
  const level = MARKING_LEVELS.findLast((one) => levels.includes(one)) ?? 'restricted';
  const caveats = handlings.flatMap((handling) => handling.caveats);
  const words = caveats.map((caveat) => caveat[speech.language] ?? caveat.ja);
  return [...new Set([MARKING_WORDS[level][speech.language], ...words])]
    .filter(Boolean)
    .join(inLanguage(speech, { ja: '・', en: ', ' }));
}

/** A view that also tells what stood in an earlier state: its document is handled as both states ask for. */
export function tellingOf<View extends { readonly frame: Frame }>(
  view: View,
  speech: Speech & { readonly scope: Scope },
  earlier: Plan,
): View {
  const marking = markingWords(speech, [speech.plan, earlier]);
  return marking === view.frame.marking ? view : { ...view, frame: { ...view.frame, marking } };
}
