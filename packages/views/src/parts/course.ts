import { type Pillar, type ProgressCount, type ProgressPoint, progressPoint, type Selection } from '@shinrai/core';
import { formatDate } from './date.ts';
import { countingRule } from './headline.ts';
import { factRef, type Line, words } from './inline.ts';
import { inLanguage, type Speech } from './speech.ts';
import { nameView } from './text.ts';

/** One count at one time. */
export interface CoursePointView extends ProgressCount {
  readonly edition: string;
  /** 57件のうち31件, 31 of 57 */
  readonly text: string;
}

/** One thing that is counted, edition by edition; the last point is the present. */
export interface CourseRow {
  readonly level: 'items' | 'plan' | 'pillar' | 'sector';
  /** Id of the pillar or sector; null for the whole plan. */
  readonly id: string | null;
  readonly name: Line;
  /** Those editions in which it was there. */
  readonly points: readonly CoursePointView[];
}

/** How the headline count has gone over the editions: by plan, pillar and sector, with the rule of counting. */
export interface CourseView {
  readonly title: string;
  readonly rule: Line;
  /** The editions with the days that they describe. */
  readonly editions: readonly { readonly name: string; readonly asOf: string }[];
  readonly rows: readonly CourseRow[];
}

/** The course of the counts up to the present; null as long as there is no earlier edition to compare with. */
export function courseView(
  speech: Speech,
  selection: Selection,
  earlier: readonly ProgressPoint[] | undefined,
): CourseView | null {
  if (!earlier || earlier.length === 0) return null;
  const { plan } = speech;
  const points = [...earlier, progressPoint(plan.head.edition.name, plan)];
  const isWhole = selection.scope.kind === 'plan';
  const row = (level: CourseRow['level'], id: string | null, name: Line, pick: Counted): CourseRow => ({
    level,
    id,
    name,
    points: points.flatMap((point) => pointView(speech, point, pick(point))),
  });
  return {
    title: inLanguage(speech, { ja: '進捗の推移', en: 'Progress over the editions' }),
    rule: countingRule(speech),
    editions: points.map(({ edition, asOf }) => ({
      name: edition,
      asOf: formatDate({ kind: 'day', day: asOf }, speech.language),
    })),
    rows: [
      ...(isWhole && points.some(({ items }) => items)
        ? [
            row(
              'items',
              null,
              words(inLanguage(speech, { ja: '計画の項目', en: 'Action lines of the plan' })),
              ({ items }) => items,
            ),
          ]
        : []),
      ...(isWhole
        ? [
            row(
              'plan',
              null,
              words(inLanguage(speech, { ja: '計画全体', en: 'The whole plan' })),
              ({ actions }) => actions,
            ),
          ]
        : []),
      ...selection.pillars.flatMap(({ pillar, sectors }) => [
        row('pillar', pillar.id, nameOf(speech, 'pillar', pillar), ({ pillars }) => pillars[pillar.id]),
        ...sectors.map(({ sector }) =>
          row('sector', sector.id, nameOf(speech, 'sector', sector), (point) => point.sectors[sector.id]),
        ),
      ]),
    ],
  };
}

type Counted = (point: ProgressPoint) => ProgressCount | null | undefined;

function pointView(speech: Speech, { edition }: ProgressPoint, count: ReturnType<Counted>): readonly CoursePointView[] {
  if (!count) return [];
  const { delivering, total } = count;
  const text = inLanguage(speech, { ja: `${total}件のうち${delivering}件`, en: `${delivering} of ${total}` });
  return [{ ...count, edition, text }];
}

type Named = Pick<Pillar, 'id' | 'name'>;

const nameOf = (speech: Speech, kind: 'pillar' | 'sector', { id, name }: Named): Line =>
  nameView(speech, name, factRef(kind, id, 'name')).name;
