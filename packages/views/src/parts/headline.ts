import { type Action, countDelivery, type ProgressCount } from '@shinrai/core';
import { type Line, words } from './inline.ts';
import { inLanguage, type Speech } from './speech.ts';

/** How many actions are delivered or being delivered, and of how many nothing is said, in sentences. */
export function headlineOf(speech: Speech, actions: readonly Action[]): Line {
  const { notStated } = countDelivery(actions);
  const open = inLanguage(speech, {
    ja: `${notStated}件は資料に進捗の記載がない。`,
    en: ` For ${notStated} the source states no progress.`,
  });
  return [...deliveredOf(speech, actions), ...(notStated === 0 ? [] : words(open))];
}

/** The first half of it, which can be said aloud. */
export function deliveredOf(speech: Speech, actions: readonly Action[]): Line {
  const { total, delivering } = countDelivery(actions);
  return words(
    inLanguage(speech, {
      ja: `取組${total}件のうち、完了・実施中・定期実施は${delivering}件。`,
      en: `Of ${actionsEn(total)}, ${delivering || 'none'} ${delivering > 1 ? 'are' : 'is'} completed, ongoing or recurring.`,
    }),
  );
}

/** The same in a few words, for the last row of a table. */
export function deliveryInShort(speech: Speech, { total, delivering, notStated }: ProgressCount): Line {
  const open = inLanguage(speech, {
    ja: notStated === 0 ? '' : `、記載なし${notStated}件`,
    en: notStated === 0 ? '' : `, not stated for ${notStated}`,
  });
  return words(
    inLanguage(speech, {
      ja: `取組${total}件、うち完了・実施中・定期実施${delivering}件${open}`,
      en: `${actionsEn(total)}, ${delivering || 'none'} of them completed, ongoing or recurring${open}`,
    }),
  );
}

const actionsEn = (count: number): string => `${count} action${count === 1 ? '' : 's'}`;

/** The rule by which actions are counted, to be published with every count. */
export const countingRule = (speech: Speech): Line =>
  words(
    inLanguage(speech, {
      ja: '数え方：資料の取組を内容ごとに分けた件数。状況は資料の文言により、文言のないものは「記載なし」とした。',
      en: 'Counting rule: each activity counts once, even where the source bundles several. The status follows the words of the source; where there are none, it is “not stated”.',
    }),
  );
