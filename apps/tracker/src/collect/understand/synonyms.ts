import { foldWord } from './fold.ts';

/**
 * Words and signs that mean a code beyond doubt, in whatever list has that code. 終了, 未着手, 検討中 and the like can mean
 * several states, so they are not here.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
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
  done: ['◎', '達成'],
  'on-track': ['○', '◯', '〇', '順調'],
  attention: ['△', '要注意'],
  'off-track': ['×', '✕', '✖', 'x', '遅れ', '遅延'],
  'not-rated': ['―', '—', '-', '－', '未評価'],
  'may-publish': ['○', '◯', '〇', '公表可', '公開可'],
  'to-clear': ['△', '調整中'],
  'not-public': ['×', '✕', '✖', 'x', '公表不可', '非公表', '非公開'],
};

/** The codes that a folded word can mean; a list has at most one of them. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  Object.entries(WORDS).flatMap(([code, words]) => words.map((word) => ({ code, word: foldWord(word) }))),
  ({ word }) => word,
)
  .entries()
  .reduce(
    (map, [word, entries]) =>
      map.set(
        word,
        entries.map(({ code }) => code),
      ),
    new Map<string, string[]>(),
  );
