/** How a unit is counted in words: the Japanese counter, and the English singular and plural. */
export interface UnitWords {
  readonly ja: string;
  readonly en: readonly [one: string, many: string];
}

/** The units that a quantity can have. `placement` says whether the English word stands before the number. */
export const UNITS = {
  person: { ja: '人', en: ['person', 'people'] },
  participant: { ja: '名', en: ['participant', 'participants'] },
  country: { ja: 'か国', en: ['country', 'countries'] },
  organisation: { ja: '機関', en: ['organisation', 'organisations'] },
  day: { ja: '日間', en: ['day', 'days'] },
  month: { ja: 'か月', en: ['month', 'months'] },
  year: { ja: '年間', en: ['year', 'years'] },
  case: { ja: '件', en: ['case', 'cases'] },
  project: { ja: '件', en: ['project', 'projects'] },
  mou: { ja: '件', en: ['MOU', 'MOUs'] },
  event: { ja: '回', en: ['event', 'events'] },
  place: { ja: 'か所', en: ['place', 'places'] },
  field: { ja: '分野', en: ['field', 'fields'] },
  pillar: { ja: 'つの柱', en: ['pillar', 'pillars'] },
  item: { ja: '項目', en: ['item', 'items'] },
  anniversary: { ja: '周年', en: ['th anniversary', 'th anniversary'] },
  jpy: { ja: '円', en: ['JPY', 'JPY'] },
  usd: { ja: '米ドル', en: ['USD', 'USD'] },
  percent: { ja: '%', en: ['%', '%'] },
  tonne: { ja: 'トン', en: ['tonne', 'tonnes'] },
  hectare: { ja: 'ヘクタール', en: ['hectare', 'hectares'] },
} as const satisfies Record<string, UnitWords>;

export type Unit = keyof typeof UNITS;
