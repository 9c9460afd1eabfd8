import { diffArrays } from 'diff';
import { splitMentions } from '../text/mention.ts';
import type { Language } from '../text/text.ts';

/** A stretch of text that stayed, went away or is new. Of each pair of changed stretches the removed one is first. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that share less than this part of their letters are told as one instead of the other. */
const ALIKE = 0.3;

/**
 * Words that went or came, after which nobody reads a text word by word. The search takes the square of them: texts of two
 * thousand signs that have nothing in common would keep it busy for a second each.
 */
const MOST_EDITS = 300;

const SEGMENTERS: Readonly<Record<Language, Intl.Segmenter>> = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/**
 * The difference of two texts word by word. Words are found as the language has them, so Japanese needs no spaces, and
 * a number or a mention of a figure is never cut. What stayed and what was removed make the old text, what stayed and
 * what was added make the new.
 */
export function wordRuns(old: string, now: string, language: Language): readonly WordRun[] {
  const before = wordsOf(old, language);
  const after = wordsOf(now, language);
  const alike = ALIKE * Math.min(old.length, now.length);
  if (sharedLength(before, after) < alike) return whole(old, now);
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!found) return whole(old, now);
  const runs = mergeRuns(joinScraps(found.map(toRun)));
  const kept = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return kept < alike ? whole(old, now) : runs;
}

/** Letters of the words that both texts have, wherever they stand: no more than these can have stayed. */
function sharedLength(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  return after.reduce((sum, word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left > 0 ? sum + word.length : sum;
  }, 0);
}

/** The words of a text, with what stands between them. A mention of a figure is one word. */
function wordsOf(text: string, language: Language): readonly string[] {
  return splitMentions(text).flatMap((piece) =>
    piece.kind === 'figure'
      ? [`{figure:${piece.id}}`]
      : [...SEGMENTERS[language].segment(piece.words)].map(({ segment }) => segment),
  );
}

const toRun = ({ added, removed, value }: { added: boolean; removed: boolean; value: readonly string[] }): WordRun => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value.join(''),
});

/** What stayed between two changes and is no more than a space or a particle only makes the change harder to read. */
const SCRAP = /^(?:\s+|[ぁ-ん]{1,2}|[・、,]\s?)$/;

function joinScraps(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.flatMap((run, at) => {
    const isScrap = run.kind === 'same' && SCRAP.test(run.text) && at > 0 && at < runs.length - 1;
    return isScrap ? whole(run.text, run.text) : [run];
  });
}

/** Neighbouring changes as one: first all that was removed, then all that is new; a space that both end with stays. */
function mergeRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const merged: WordRun[] = [];
  let [removed, added] = ['', ''];
  const keep = (text: string) => {
    const last = merged.at(-1);
    if (last?.kind === 'same') merged[merged.length - 1] = { kind: 'same', text: last.text + text };
    else if (text !== '') merged.push({ kind: 'same', text });
  };
  const flush = () => {
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    merged.push(...whole(cut(removed, space), cut(added, space)));
    keep(space);
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      keep(text);
    }
  }
  flush();
  return merged;
}

const cut = (text: string, end: string) => text.slice(0, text.length - end.length);

function whole(removed: string, added: string): readonly WordRun[] {
  const runs: readonly WordRun[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return runs.filter(({ text }) => text !== '');
}
