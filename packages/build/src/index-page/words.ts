import type { Output, OutputScope } from '../output.ts';

/** One name in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

type Language = Output['language'];

/** What the page calls the languages, each in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

/** What the page calls the scopes, in the order in which they are listed. */
export const SCOPE_NAMES: Readonly<Record<OutputScope['kind'], Bilingual>> = {
  plan: { ja: '計画全体', en: 'Whole plan' },
  pillar: { ja: '柱別', en: 'By pillar' },
  sector: { ja: '分野別', en: 'By sector' },
  ministry: { ja: '府省庁別', en: 'By ministry' },
  country: { ja: '国別', en: 'By country' },
};

/** Headings and labels of the page. */
export const WORDS = {
  documents: { ja: '資料一覧', en: 'Documents' },
  asOf: { ja: '基準日', en: 'As of' },
  files: { ja: '件', en: 'files' },
  new: { ja: '新規', en: 'new' },
  changed: { ja: '更新', en: 'changed' },
  last: { ja: '最後の更新で変わった資料:', en: 'Changed in the last update:' },
  since: { ja: '%以降に内容が変わった資料:', en: 'With changes since %:' },
  unfinished: {
    ja: '作成が完了していない資料があります。もう一度作成してください。',
    en: 'Some documents are not finished. Build again to make them.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How many changes a document tells: 変更3件, 3 changes. Nothing where there is none. */
export const formatChanges = (count: number | undefined, language: Language): string => {
  if (!count) return '';
  return language === 'ja' ? `変更${count}件` : `${count} ${count === 1 ? 'change' : 'changes'}`;
};

const FORMAT_NAMES: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: 'HTML' };

/** The format of a file in a word that readers know, from the end of its name. */
export const formatOf = (path: string): string => {
  const extension = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  return FORMAT_NAMES[extension] ?? extension.toUpperCase();
};

const COUNT_WORDS = {
  pages: { ja: ['ページ', 'ページ'], en: [' page', ' pages'] },
  sheets: { ja: ['シート', 'シート'], en: [' sheet', ' sheets'] },
} as const;

/** Pages or sheets in words: "3 pages", "3ページ". */
export const formatCount = ({ unit, value }: { unit: 'pages' | 'sheets'; value: number }, language: Language): string =>
  `${value}${COUNT_WORDS[unit][language][value === 1 ? 0 : 1]}`;

/** A size for readers, in steps of 1000 as file managers show it: "840 kB", "1.3 MB". */
export const formatSize = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * A date in the words of a language.
 *
 * @example formatDay('2024-10-01', 'ja') // '2024年10月1日'
 */
export const formatDay = (iso: string, language: Language): string => DAY_FORMATS[language].format(new Date(iso));

const DAY_FORMATS = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const;

/** A slug in words, where no name is given: "progress-report" reads "Progress report". */
export const slugToWords = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
