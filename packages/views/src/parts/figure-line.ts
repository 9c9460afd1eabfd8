import { dateInSentence } from './date-line.ts';
import { type Line, words } from './inline.ts';
import type { FigureRow } from './registers.ts';
import { bracketed, inLanguage, type Speech } from './speech.ts';

/** A figure in one line with what keeps it honest: basis, period, and the day of the data where no period is stated. */
export function figureLine(speech: Speech, figure: Pick<FigureRow, 'name' | 'quantity' | 'basis' | 'horizon'>): Line {
  const { name, quantity, basis, horizon } = figure;
  const isPeriodStated = horizon.every(({ kind }) => kind !== 'gap');
  const separator = inLanguage(speech, { ja: '、', en: ', ' });
  const [open = '', close = ''] = bracketed(speech, '|').split('|');
  return [
    ...name,
    ...words(inLanguage(speech, { ja: '：', en: ': ' })),
    ...quantity,
    ...words(`${open}${basis}`),
    ...(isPeriodStated ? [...words(separator), ...dateInSentence(horizon)] : []),
    ...words(close),
  ];
}
