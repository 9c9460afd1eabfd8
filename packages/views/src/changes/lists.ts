import { joinLines, type Line, words } from '../parts/inline.ts';
import { bracketed, inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { CHANGE_WORDS } from '../words/changes.ts';
import type { ChangeEntry, ChangeGroup, ChangeList } from './entry.ts';

/** Puts what came, and what went, under a heading into one line each: there is no before and after to tell of them. */
export function changeLists(speech: Speech, { entries, usual }: Pick<ChangeGroup, 'entries' | 'usual'>) {
  const lists = (['added', 'removed'] as const).map((change): ChangeList & { readonly count: number } => {
    const those = entries.filter((entry) => entry.change === change);
    const word = CHANGE_WORDS[change][speech.language];
    const count = those.length;
    return {
      count,
      change,
      words: inLanguage(speech, { ja: `${word}${count}件`, en: `${count} ${word.toLowerCase()}` }),
      names: joinLines(
        those.map((entry) => nameOf(speech, entry, usual)),
        inLanguage(speech, { ja: '／', en: '; ' }),
      ),
    };
  });
  return lists.filter(({ count }) => count > 0).map(({ count: _, ...list }): ChangeList => list);
}

/** 外務省のページ, Kuala Lumpur (place), 27th ASEAN-Japan Summit (completed). */
function nameOf(speech: Speech, { entity, name, kindWord, state }: ChangeEntry, usual: ChangeGroup['usual']): Line {
  const remarks = [entity === usual ? null : kindWord, state].filter((remark) => remark !== null);
  if (remarks.length === 0) return name;
  return [...name, ...words(bracketed(speech, remarks.join(listSeparator(speech)).toLowerCase()))];
}
