import { foldWord } from './fold.ts';

/** What a cell can say instead of a value. */
export const REMARKS = [
  'same-as-above',
  'see-annex',
  'not-applicable',
  'none',
  'no-change',
  'as-last-year',
  'to-be-decided',
] as const;
export type Remark = (typeof REMARKS)[number];

/** The whole of a cell, folded; with or without brackets, full stop and 参照. */
const WORDS: Readonly<Record<Remark, RegExp>> = {
  'same-as-above': /^(?:同上|々|〃|′′|''|"|上に同じ|上記と?同じ|上記同様|同左|左に同じ|ditto|sameasabove|asabove)$/,
  'see-annex':
    /^(?:別[紙添表](?:[0-9a-z一二三]*)?(?:の?とおり|の?通り|を?ご?参照|に記載)?|添付(?:資料)?(?:の?とおり|を?参照)?|資料を?参照|see(?:the)?(?:annex|attachment|attached)\w*|annex\w{0,2}|asattached)$/,
  'not-applicable': /^(?:n\/?a|n\.a\.?|notapplicable|該当(?:せず|しない)|対象外|適用外)$/,
  none: /^(?:該当(?:事項)?(?:なし|無し|無)|特に(?:なし|無し)|特段(?:なし|無し)|(?:なし|無し)|none|nil|nothing(?:toreport)?|-+|ー+|―+|—+)$/,
  'no-change':
    /^(?:変更(?:なし|無し|無)|前回(?:と同じ|から変更(?:なし|無し)|のとおり|同様)|現状(?:維持|どおり)|nochanges?|unchanged|asbefore)$/,
  'as-last-year':
    /^(?:(?:昨|前)年度?(?:並み|なみ|同様|と同様|と同じ|どおり)|例年(?:並み|どおり|通り)|(?:same)?aslastyear)$/,
  'to-be-decided':
    /^(?:未定|調整中|検討中|(?:時期|日程)?未定|追って(?:連絡|回答)|tbc|tbd|tobe(?:decided|determined|confirmed)|undecided)$/,
};

/** Set words are short; a cell may hold a whole page. */
const LONGEST = 1_000;

/** What a cell says if it says so in set words and nothing else: 同上, 別紙, N/A ... */
export function readRemark(text: string): Remark | undefined {
  if (text.length > LONGEST) return undefined;
  const word = foldWord(text).replace(/^[(（「[]+|[)）」\].。、]+$/g, '');
  return REMARKS.find((remark) => WORDS[remark].test(word));
}
