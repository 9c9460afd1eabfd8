import type {
  Dated,
  DeliveryState,
  Document,
  Event,
  Initiative,
  Involvement,
  Organisation,
  Quantity,
  Rating,
} from '@shinrai/core';

type Words<Code extends string> = Readonly<Record<Code, { readonly ja: string; readonly en: string }>>;

/** What a reader sees for each delivery state; `not-stated` says so and is never dressed up. */
export const STATE_WORDS: Words<DeliveryState> = {
  completed: { ja: '完了', en: 'Completed' },
  ongoing: { ja: '実施中', en: 'Ongoing' },
  recurring: { ja: '定期実施', en: 'Recurring' },
  scheduled: { ja: '実施予定', en: 'Scheduled' },
  planned: { ja: '予定', en: 'Planned' },
  'in-preparation': { ja: '準備中', en: 'In preparation' },
  announced: { ja: '発表済み', en: 'Announced' },
  suspended: { ja: '中断', en: 'Suspended' },
  cancelled: { ja: '中止', en: 'Cancelled' },
  superseded: { ja: '後継に移行', en: 'Superseded' },
  'not-stated': { ja: '記載なし', en: 'Not stated' },
};

export const EVENT_KIND_WORDS: Words<Event['kind']> = {
  summit: { ja: '首脳会議', en: 'Summit' },
  ministerial: { ja: '閣僚級会合', en: 'Ministerial meeting' },
  'senior-officials': { ja: '高級実務者会合', en: 'Senior officials’ meeting' },
  seminar: { ja: 'セミナー', en: 'Seminar' },
  workshop: { ja: 'ワークショップ', en: 'Workshop' },
  training: { ja: '研修', en: 'Training' },
  launch: { ja: '立ち上げ', en: 'Launch' },
  forum: { ja: 'フォーラム', en: 'Forum' },
  voyage: { ja: '航海', en: 'Voyage' },
  exposition: { ja: '博覧会', en: 'Exposition' },
  occasion: { ja: '節目', en: 'Occasion' },
  disaster: { ja: '災害', en: 'Disaster' },
  other: { ja: '行事', en: 'Event' },
};

export const DOCUMENT_KIND_WORDS: Words<Document['kind']> = {
  'vision-statement': { ja: '共同ビジョン', en: 'Vision statement' },
  'implementation-plan': { ja: '実施計画', en: 'Implementation plan' },
  declaration: { ja: '宣言', en: 'Declaration' },
  'joint-statement': { ja: '共同声明', en: 'Joint statement' },
  'action-plan': { ja: '行動計画', en: 'Action plan' },
  'work-plan': { ja: '作業計画', en: 'Work plan' },
  vision: { ja: 'ビジョン', en: 'Vision' },
  principles: { ja: '原則', en: 'Principles' },
  agreement: { ja: '協定', en: 'Agreement' },
  roadmap: { ja: 'ロードマップ', en: 'Roadmap' },
  'master-plan': { ja: 'マスタープラン', en: 'Master plan' },
  strategy: { ja: '戦略', en: 'Strategy' },
  initiative: { ja: 'イニシアティブ', en: 'Initiative' },
  methodology: { ja: '方法論', en: 'Methodology' },
  other: { ja: '文書', en: 'Document' },
};

export const INITIATIVE_KIND_WORDS: Words<Initiative['kind']> = {
  programme: { ja: '事業', en: 'Programme' },
  project: { ja: 'プロジェクト', en: 'Project' },
  facility: { ja: 'ファシリティ', en: 'Facility' },
  centre: { ja: 'センター', en: 'Centre' },
  framework: { ja: '枠組み', en: 'Framework' },
  process: { ja: 'プロセス', en: 'Process' },
  platform: { ja: 'プラットフォーム', en: 'Platform' },
  database: { ja: 'データベース', en: 'Database' },
  fellowship: { ja: 'フェローシップ', en: 'Fellowship' },
  system: { ja: 'システム', en: 'System' },
  technique: { ja: '技術', en: 'Technique' },
  study: { ja: '研究', en: 'Study' },
  network: { ja: 'ネットワーク', en: 'Network' },
  scheme: { ja: '協力方式', en: 'Scheme' },
  identifier: { ja: '識別番号', en: 'Identifier' },
  other: { ja: 'その他', en: 'Other' },
};

export const ORGANISATION_KIND_WORDS: Words<Organisation['kind']> = {
  government: { ja: '政府', en: 'Government' },
  ministry: { ja: '府省庁', en: 'Ministry' },
  agency: { ja: '外局・機関', en: 'Agency' },
  'implementing-body': { ja: '実施機関', en: 'Implementing body' },
  'regional-body': { ja: '地域機関', en: 'Regional body' },
  'international-body': { ja: '国際機関', en: 'International body' },
  'country-body': { ja: '各国機関', en: 'National body' },
  'local-government': { ja: '地方自治体', en: 'Local government' },
  fund: { ja: '基金', en: 'Fund' },
  grouping: { ja: '枠組み', en: 'Grouping' },
};

export const ROLE_WORDS: Words<Involvement['role']> = {
  owner: { ja: '担当', en: 'in charge' },
  'co-owner': { ja: '共同担当', en: 'jointly in charge' },
  implementer: { ja: '実施', en: 'implementer' },
  funder: { ja: '資金', en: 'funder' },
  partner: { ja: '連携', en: 'partner' },
  host: { ja: '受入先', en: 'host' },
  participant: { ja: '参加', en: 'participant' },
  organiser: { ja: '主催', en: 'organiser' },
  named: { ja: '関係', en: 'named' },
};

export const QUALIFIER_WORDS: Words<Quantity['qualifier']> = {
  exact: { ja: '―', en: '–' },
  about: { ja: '約', en: 'about' },
  'at-least': { ja: '以上', en: 'at least' },
  'more-than': { ja: '超', en: 'more than' },
  'at-most': { ja: '以下', en: 'at most' },
  'less-than': { ja: '未満', en: 'less than' },
  'scale-of': { ja: '規模', en: 'on the scale of' },
  nearly: { ja: 'ほぼ', en: 'nearly' },
};

export const QUANTITY_BASIS_WORDS: Words<Quantity['basis']> = {
  target: { ja: '目標', en: 'target' },
  plan: { ja: '計画', en: 'plan' },
  actual: { ja: '実績', en: 'actual' },
  commitment: { ja: '約束', en: 'commitment' },
  ongoing: { ja: '実施中', en: 'under way' },
  budget: { ja: '予算', en: 'budget' },
  baseline: { ja: '基準値', en: 'baseline' },
  structure: { ja: '構成', en: 'structure' },
  context: { ja: '参考', en: 'context' },
};

export const DATE_ROLE_WORDS: Words<NonNullable<Dated['role']>> = {
  held: { ja: '開催', en: 'held' },
  adopted: { ja: '採択', en: 'adopted' },
  launched: { ja: '開始', en: 'launched' },
  announced: { ja: '発表', en: 'announced' },
  start: { ja: '開始', en: 'start' },
  end: { ja: '終了', en: 'end' },
  period: { ja: '期間', en: 'period' },
  due: { ja: '期限', en: 'due' },
  since: { ja: '以来', en: 'since' },
};

export const RATING_WORDS: Words<Rating['value']> = {
  done: { ja: '達成', en: 'Done' },
  'on-track': { ja: '順調', en: 'On track' },
  attention: { ja: '要注意', en: 'Needs attention' },
  'off-track': { ja: '遅れ', en: 'Off track' },
  'not-rated': { ja: '未評価', en: 'Not rated' },
};

/** How exactly a time is known. */
export const PRECISION_WORDS = {
  day: { ja: '日', en: 'Day' },
  month: { ja: '月', en: 'Month' },
  year: { ja: '年', en: 'Year' },
  'fiscal-year': { ja: '年度', en: 'Fiscal year' },
  undated: { ja: '未定', en: 'Not set' },
} as const;
export type Precision = keyof typeof PRECISION_WORDS;

/** What a row to be filled in is about. */
export const ENTRY_KIND_WORDS = {
  action: { ja: '取組', en: 'Action' },
  event: { ja: '会合・行事', en: 'Event' },
  milestone: { ja: '節目', en: 'Milestone' },
} as const;
export type EntryKind = keyof typeof ENTRY_KIND_WORDS;
