import { type Action, type Item, type ItemProgress, itemProgress, type Scope } from '@shinrai/core';
import { factRef, joinLines, type Line, words } from './inline.ts';
import { inLanguage, listSeparator, type Speech } from './speech.ts';
import { nameView, textLine } from './text.ts';

/** An action line of the plan for which there is no action. */
export interface OpenItem {
  readonly id: string;
  readonly number: string;
  readonly area: Line;
  /** Empty where the data does not hold its words. */
  readonly text: Line;
}

/**
 * What an action carries out: the action lines of the plan by number (2.12.1), or where the data does not tie it to
 * any, the cooperation areas that it serves.
 */
export function paragraphLine(speech: Speech, action: Action): Line {
  const { item, area } = speech.plan.entities;
  const items = (action.items ?? []).flatMap((id) => item.get(id) ?? []);
  if (items.length > 0) {
    return joinLines(
      items.map((one) => words(one.number, factRef('item', one.id, 'number'))),
      listSeparator(speech),
    );
  }
  const areas = action.areas.flatMap((id) => area.get(id) ?? []);
  return joinLines(
    areas.map(({ id, name }) => nameView(speech, name, factRef('area', id, 'name')).short),
    listSeparator(speech),
  );
}

/** The action lines of the plan, or of a pillar, with what is done about them. */
export function itemsOf(speech: Speech, scope: Scope): readonly ItemProgress[] {
  const pillarOf = ({ area }: Item) => speech.plan.entities.area.get(area)?.pillar;
  return itemProgress(speech.plan).filter(({ item }) => scope.kind !== 'pillar' || pillarOf(item) === scope.id);
}

/** How many action lines are implemented or ongoing, with the rule; says so where the data ties no action to any. */
export function itemsHeadline(speech: Speech, items: readonly ItemProgress[]): Line {
  const total = items.length;
  const delivering = items.filter(({ isDelivering }) => isDelivering).length;
  if (total === 0) {
    return words(
      inLanguage(speech, {
        ja: '計画の個々の項目と取組との対応は資料に記載がないため、項目ではなく取組の件数を数えた。',
        en: 'The source does not tie actions to single action lines of the plan; actions are counted, not action lines.',
      }),
    );
  }
  return words(
    inLanguage(speech, {
      ja: `計画の項目${total}件のうち、実施済み又は実施中は${delivering}件（完了・実施中・定期実施の取組が1件以上ある項目を数えた）。`,
      en: `Of ${total} action line${total === 1 ? '' : 's'} of the plan, ${delivering} ${delivering === 1 ? 'is' : 'are'} implemented or ongoing (counted: those with at least one action that is completed, ongoing or recurring).`,
    }),
  );
}

/** The action lines for which the data holds no action. */
export function openItems(speech: Speech, items: readonly ItemProgress[]): readonly OpenItem[] {
  return items
    .filter(({ actions }) => actions.length === 0)
    .map(({ item }) => {
      const area = speech.plan.entities.area.get(item.area);
      return {
        id: item.id,
        number: item.number,
        area: area ? nameView(speech, area.name, factRef('area', area.id, 'name')).name : [],
        text: item.text ? textLine(speech, item.text, factRef('item', item.id, 'text')) : [],
      };
    });
}
