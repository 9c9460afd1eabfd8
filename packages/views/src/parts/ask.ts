import type { Action, DeliveryState } from '@shinrai/core';
import { joinLines, type Line, words } from './inline.ts';
import { isLate } from './late.ts';
import { inLanguage, listSeparator, type Speech } from './speech.ts';

type Ask = { readonly ja: string; readonly en: string };

const RESULT: Ask = { ja: '結果（予定日を経過）', en: 'Result (planned date has passed)' };
const DATE: Ask = { ja: '時期', en: 'dates' };
const FIGURES: Ask = { ja: '数値の実績', en: 'actual figures' };

const BY_STATE: Readonly<Record<DeliveryState, Ask>> = {
  completed: { ja: '成果', en: 'Outcome' },
  ongoing: { ja: '最新の状況', en: 'Latest state' },
  recurring: { ja: '直近の開催状況', en: 'Most recent occasion' },
  scheduled: { ja: '予定の変更の有無', en: 'Whether the date still holds' },
  planned: { ja: '予定の変更の有無', en: 'Whether the plan still holds' },
  'in-preparation': { ja: '準備の状況', en: 'State of preparation' },
  announced: { ja: '発表後の状況', en: 'What has followed' },
  suspended: { ja: '再開の見込み', en: 'Prospects of resumption' },
  cancelled: { ja: '中止の経緯', en: 'Why it was cancelled' },
  superseded: { ja: '後継の取組', en: 'What has taken its place' },
  'not-stated': { ja: '進捗の現状', en: 'Present state of progress' },
};

/** Whether figures are plans or targets, of which somebody may know by now what came of them. */
const isAwaited = ({ figures }: Action) =>
  (figures ?? []).some(({ quantity }) => quantity.basis === 'plan' || quantity.basis === 'target');

/** What to ask a body in charge about an action, from what the data does not say or may have changed. */
export function askLine(speech: Speech, action: Action): Line {
  const isUndated =
    (action.events ?? []).length === 0 && (action.dates ?? []).every(({ date }) => date.kind === 'undated');
  const asks = [
    isLate(speech, action) ? RESULT : BY_STATE[action.state.value],
    ...(isUndated ? [DATE] : []),
    ...(isAwaited(action) ? [FIGURES] : []),
  ];
  return joinLines(
    asks.map((ask) => words(inLanguage(speech, ask))),
    listSeparator(speech),
  );
}
