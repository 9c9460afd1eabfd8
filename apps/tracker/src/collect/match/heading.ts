import { foldWord } from '../understand/fold.ts';

/** A heading in the form in which headings are compared: any width, case and spacing. */
export const headingKey = (text: string): string => foldWord(text);

/** The same without what stands before the words, 【記入】 or [Fill in], and behind them: a colon, a remark in brackets. */
export const bareHeading = (text: string): string =>
  headingKey(text)
    .replace(/^(?:【[^】]*】|\[[^\]]*\])/, '')
    .replace(/[:：*]$/, '')
    .replace(/(?<=.)[(（][^()（）]*[)）]$/, '');
