import type { KindNames } from '@shinrai/build';

/** What lists call the kinds of documents; those of drafts have their names from `templates/drafts/kinds.yaml`. */
export const KIND_NAMES: KindNames = {
  pack: { ja: '説明資料（全体）', en: 'Briefing pack' },
  pillar: { ja: '説明資料（柱別）', en: 'Pillar briefing' },
  sector: { ja: '分野別説明資料', en: 'Sector sheet' },
  ministry: { ja: '府省庁別説明資料', en: 'Ministry briefing' },
  country: { ja: '国別説明資料', en: 'Country sheet' },
  reading: { ja: '説明資料（閲覧用・縦）', en: 'Reading edition' },
  calendar: { ja: '年間予定表', en: 'Wall calendar' },
  'summary-sheet': { ja: '説明資料（要約）', en: 'Summary sheet' },
  handout: { ja: '配布用（1枚に2ページ）', en: 'Handout' },
  booklet: { ja: '小冊子', en: 'Booklet' },
  'progress-report': { ja: '進捗報告書', en: 'Progress report' },
  tracker: { ja: '進捗管理表', en: 'Tracker' },
};
