import type { DeliveryState } from '@shinrai/core';
import { foldWord } from './fold.ts';

/** Words that mean a delivery state beyond doubt. 終了, 未着手, 検討中 and the like can mean several, so they are not here. */
const WORDS: Partial<Readonly<Record<DeliveryState, readonly string[]>>> = {
  completed: [
    '完了',
    '済',
    '済み',
    '実施済',
    '実施済み',
    '完了済',
    '完了済み',
    '対応済',
    '対応済み',
    'done',
    'complete',
    'completed',
    'finished',
    'implemented',
  ],
  ongoing: [
    '実施中',
    '進行中',
    '継続中',
    '実施継続中',
    '推進中',
    'in progress',
    'under way',
    'underway',
    'ongoing',
    'on-going',
    'being implemented',
  ],
  recurring: ['定期実施', '毎年実施', 'recurring', 'annual', 'regular'],
  planned: ['予定', '計画中', 'planned'],
  'in-preparation': ['準備中', '策定中', 'in preparation', 'preparing', 'being prepared'],
  suspended: ['中断', '中断中', '一時中断', '休止', '休止中', 'suspended', 'on hold', 'paused'],
  cancelled: ['中止', '取りやめ', '取止め', 'cancelled', 'canceled'],
};

/** The state that a folded word means. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => [foldWord(word), code] as const)),
);
