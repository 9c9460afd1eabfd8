/**
 * What the source holds, written down by hand from it: names, captions, dates and figures. The tests of the data hold the
 * data to it; tests of the outputs look in PDF, Word and Excel for SOURCE_NAMES, SOURCE_DATES_JA and SOURCE_FIGURES_JA.
 * Compare with `plain` on both sides: brackets and dashes have more than one width in the source.
 */

/** How far an English name can be relied on: `sure`, or `unsure` where it must be marked provisional. */
type Certainty = 'sure' | 'unsure';

/** A thing that the source names. */
export interface NamedThing {
  readonly section: string;
  readonly ja: string;
  readonly en?: string;
  readonly certainty?: Certainty;
  readonly abbreviation?: string;
}

type Row = readonly [ja: string, en?: string, certainty?: Certainty, abbreviation?: string];

const section = (name: string, rows: readonly Row[]): readonly NamedThing[] =>
  rows.map(([ja, en, certainty, abbreviation]) => ({
    section: name,
    ja,
    ...(en !== undefined && { en }),
    ...(certainty !== undefined && { certainty }),
    ...(abbreviation !== undefined && { abbreviation }),
  }));

export const NAMED_THINGS: readonly NamedThing[] = [
  ...section('overview', [
    [
      '日本ASEAN友好協力に関する共同ビジョン・ステートメント－信頼のパートナー',
      'Joint Vision Statement on ASEAN-Japan Friendship and Cooperation: Trusted Partners',
      'sure',
    ],
    [
      '日ASEAN友好協力に関する共同ビジョン・ステートメント2023 信頼のパートナー 実施計画',
      'Implementation Plan of the Joint Vision Statement on ASEAN-Japan Friendship and Cooperation: Trusted Partners',
      'unsure',
    ],
    [
      '日ASEAN友好協力50周年特別首脳会議',
      'Commemorative Summit for the 50th Year of ASEAN-Japan Friendship and Cooperation',
      'sure',
    ],
    ['世代を超えた心と心のパートナー', 'Heart-to-Heart Partners across Generations', 'sure'],
    ['未来の経済・社会を共創するパートナー', 'Partners for Co-creation of Economy and Society of the Future', 'sure'],
    ['平和と安定のためのパートナー', 'Partners for Peace and Stability', 'sure'],
    ['ASEAN一体性と中心性', 'ASEAN unity and centrality'],
    ['包括的戦略的パートナーシップ', 'Comprehensive Strategic Partnership', 'sure'],
  ]),
  ...section('youth-exchange', [
    ['JENESYS', 'Japan-East Asia Network of Exchange for Students and Youths', 'sure', 'JENESYS'],
    ['東南アジア青年の船', 'Ship for Southeast Asian and Japanese Youth Programme', 'sure', 'SSEAYP'],
    ['日本ASEAN学生会議', 'ASEAN-Japan Student Conference', 'unsure'],
    ['日本政府', 'Government of Japan', 'sure'],
    ['ASEAN各国政府', 'Governments of the ASEAN member states', 'sure'],
  ]),
  ...section('culture', [
    [
      '次世代共創パートナーシップ –文化のWA2.0–',
      'Partnership to Co-create a Future with the Next Generation: WA Project 2.0',
      'sure',
    ],
    ['日本ASEAN友好協力50周年', '50th Year of ASEAN-Japan Friendship and Cooperation', 'sure'],
    ['国際交流基金', 'The Japan Foundation', 'sure', 'JF'],
    ['双方向の知的・文化交流事業', 'Two-way Intellectual and Cultural Exchange', 'sure'],
    ['日本語パートナーズ', 'NIHONGO Partners', 'sure'],
    ['日ASEANユースフォーラム', 'ASEAN-Japan Youth Forum', 'unsure'],
    ['日本映画祭', 'Japanese Film Festival', 'sure', 'JFF'],
  ]),
  ...section('sports', [
    ['チェンマイ宣言', 'Chiang Mai Declaration', 'sure'],
    ['第4回日ASEANスポーツ大臣会合', '4th ASEAN Ministerial Meeting on Sports Plus Japan', 'unsure'],
    ['ASEAN Football4SDGsプロジェクト', 'ASEAN Football4SDGs', 'sure'],
    ['JAIF', 'Japan-ASEAN Integration Fund', 'sure', 'JAIF'],
    ['東南アジア地域アンチ・ドーピング機構', 'South East Asia Regional Anti-Doping Organization', 'sure', 'SEARADO'],
    ['ASEAN Para Games', 'ASEAN Para Games', 'sure'],
  ]),
  ...section('tourism', [
    ['日ASEAN観光大臣特別対話', "ASEAN-Japan Tourism Ministers' Special Dialogue", 'unsure'],
    [
      '日ASEAN観光大臣特別対話共同声明',
      "Joint Statement of the ASEAN-Japan Tourism Ministers' Special Dialogue",
      'unsure',
    ],
    ['日本ASEANセンター', 'ASEAN-Japan Centre', 'sure', 'AJC'],
    ['JICA', 'Japan International Cooperation Agency', 'sure', 'JICA'],
  ]),
  ...section('people-science', [
    ['アジア高校生架け橋プロジェクト+（プラス）', 'Asia Kakehashi Project +', 'sure'],
    ['アタッチメント・プログラム', 'Attachment Programme', 'sure'],
    ['東南アジア教育大臣機構', 'Southeast Asian Ministers of Education Organization', 'sure', 'SEAMEO'],
    [
      '日ASEAN科学技術・イノベーション協働連携事業',
      'Networked Exchange, United Strength for Stronger Partnerships between Japan and ASEAN',
      'unsure',
      'NEXUS',
    ],
    ['さくらサイエンスプログラム', 'Sakura Science Exchange Program', 'sure'],
    ['外国人特別研究員', 'JSPS Postdoctoral Fellowships for Research in Japan', 'unsure'],
    ['ASEAN/アフリカ短期', 'ASEAN/Africa Short-term', 'unsure'],
    [
      '日ASEAN文化大臣会合',
      'ASEAN Plus Japan Meeting of Ministers Responsible for Culture and Arts',
      'unsure',
      'AMCA+Japan',
    ],
    ['文化芸術協力に関する作業計画', 'Work Plan on Cooperation in Culture and Arts', 'unsure'],
    ['ASEAN+3', 'ASEAN Plus Three', 'sure'],
    ['JICE', 'Japan International Cooperation Center', 'sure', 'JICE'],
  ]),
  ...section('economy', [
    ['日ASEAN経済共創ビジョン', 'ASEAN-Japan Economic Co-Creation Vision', 'sure'],
    [
      '日ASEAN未来デザイン＆アクションプラン',
      'Future Design and Action Plan of Innovative and Sustainable ASEAN-Japan Economic Co-creation 2023-2033',
      'unsure',
    ],
    ['ASEAN経済大臣会合', 'AEM-METI Consultations', 'sure'],
    ['日ASEANヤング・Z世代ビジネスリーダーズサミット', 'ASEAN-Japan Young / Gen Z Business Leaders Summit', 'unsure'],
    ['ERIA', 'Economic Research Institute for ASEAN and East Asia', 'sure', 'ERIA'],
    ['アジア・ゼロエミッションセンター', 'Asia Zero Emission Center', 'sure'],
    [
      'デジタルイノベーション・サステナブルエコノミーセンター',
      'ERIA Digital Innovation and Sustainable Economy Centre',
      'sure',
      'E-DISC',
    ],
    ['AIイノベーション共創ロードマップ', 'ASEAN-Japan AI innovation co-creation roadmap', 'unsure'],
    ['日ASEAN次世代自動車産業マスタープラン', 'ASEAN-Japan next-generation automotive industry master plan', 'unsure'],
  ]),
  ...section('finance', [
    [
      'ASEAN+3財務大臣・中央銀行総裁会議',
      "ASEAN+3 Finance Ministers' and Central Bank Governors' Meeting",
      'sure',
      'AFMGM+3',
    ],
    [
      'ASEAN+3財務大臣・中央銀行総裁会議共同声明',
      "Joint Statement of the ASEAN+3 Finance Ministers' and Central Bank Governors' Meeting",
      'sure',
    ],
    ['緊急融資ファシリティ', 'Rapid Financing Facility', 'sure', 'RFF'],
    ['災害リスクファイナンス', 'Disaster Risk Financing', 'sure', 'DRF'],
    ['ASEAN+3マクロ経済リサーチオフィス', 'ASEAN+3 Macroeconomic Research Office', 'sure', 'AMRO'],
    ['アジア債券市場育成イニシアティブ', 'Asian Bond Markets Initiative', 'sure', 'ABMI'],
    ['台風11号（Yagi）', 'Typhoon Yagi (No. 11)', 'sure'],
  ]),
  ...section('transport', [
    ['ルアンパバーン・アクションプラン', 'Luang Prabang Action Plan', 'sure'],
    ['第21回日ASEAN交通大臣会合', '21st ASEAN and Japan Transport Ministers Meeting', 'sure'],
    ['日ASEAN交通連携', 'ASEAN-Japan Transport Partnership', 'sure', 'AJTP'],
    ['新たなイニシアティブ', 'New initiatives'],
  ]),
  ...section('connectivity', [
    ['日ASEAN包括的連結性イニシアティブ', 'Japan-ASEAN Comprehensive Connectivity Initiative', 'sure'],
    ['日ASEAN関連首脳会議', 'ASEAN-related summit meetings', 'sure'],
    ['マニラ首都圏地下鉄', 'Metro Manila Subway', 'sure'],
    ['ジャカルタ首都圏都市高速鉄道東西線', 'Jakarta MRT East-West Line', 'sure'],
    ['オファー型協力', 'Co-creation for common agenda initiative', 'unsure'],
    [
      '日ASEANサイバーセキュリティ能力構築センター',
      'ASEAN-Japan Cybersecurity Capacity Building Centre',
      'sure',
      'AJCCBC',
    ],
    ['ASEANエネルギーセンター', 'ASEAN Centre for Energy', 'sure', 'ACE'],
    ['大阪・関西万博', 'Expo 2025 Osaka, Kansai, Japan', 'sure'],
  ]),
  ...section('energy-climate', [
    ['アジア・ゼロエミッション共同体', 'Asia Zero Emission Community', 'sure', 'AZEC'],
    ['第1回AZEC閣僚会合', '1st AZEC Ministerial Meeting', 'sure'],
    ['第1回AZEC首脳会合', "1st AZEC Leaders' Meeting", 'sure'],
    ['第2回AZEC閣僚会合', '2nd AZEC Ministerial Meeting', 'sure'],
    ['AZEC原則', 'AZEC principles', 'sure'],
  ]),
  ...section('environment', [
    ['日ASEAN気候環境戦略プログラム', 'Strategic Program for ASEAN Climate and Environment', 'sure', 'SPACE'],
    ['日ASEAN環境気候変動閣僚級対話', 'ASEAN-Japan Ministerial Dialogue on Environment and Climate Change', 'unsure'],
    ['福岡方式', 'Fukuoka Method', 'sure'],
    ['早期警戒警報システム', 'early warning system', 'unsure'],
    ['EWS協議会', 'Public-Private EWS Council', 'unsure'],
    ['海洋プラスチックごみマッピングデータベース', 'Atlas of Ocean Microplastics', 'sure', 'AOMI'],
    ['生物多様性国家戦略', 'national biodiversity strategy', 'sure'],
  ]),
  ...section('disaster', [
    ['日ASEAN防災行動計画2021-2025', 'ASEAN-Japan Action Plan on Disaster Management 2021-2025', 'unsure'],
    [
      '気候変動予測を洪水・地すべりリスク評価に統合した災害リスク軽減に関するASEANプロジェクト',
      'ASEAN Project on Disaster Risk Reduction by Integrating Climate Change Projection into Flood and Landslide Risk Assessment',
      'unsure',
      'ASEAN DRR-CCA',
    ],
    ['日ASEAN官民防災セミナー', undefined, 'unsure'],
    ['コミュニティ防災', 'community-based disaster risk management', 'sure', 'CBDRM'],
    ['CBDRM+ICT事業', 'CBDRM+ICT project'],
    ['世界災害共通番号', 'GLobal IDEntifier number', 'sure', 'GLIDE'],
    ['ASEAN緊急災害ロジスティック・システム', 'Disaster Emergency Logistics System for ASEAN', 'sure', 'DELSA'],
    ['ASEAN緊急対応評価チーム', 'ASEAN Emergency Response and Assessment Team', 'sure', 'ASEAN-ERAT'],
    [
      'AHAセンター幹部研修コース・緊急防災リーダーシップ事業',
      'AHA Centre Executive Leadership in Emergency and Disaster Management Programme',
      'unsure',
      'ACE-LEDMP',
    ],
    ['ASEAN防災緊急対応協定', 'ASEAN Agreement on Disaster Management and Emergency Response', 'sure', 'AADMER'],
    ['AADMER作業計画2021-2025', 'AADMER Work Programme 2021-2025', 'sure'],
    ['AADMER2026-2030', 'AADMER Work Programme 2026-2030', 'sure'],
    ['AHAセンター', 'AHA Centre', 'sure'],
    [
      'ASEAN防災人道支援調整センター',
      'ASEAN Coordinating Centre for Humanitarian Assistance on disaster management',
      'sure',
    ],
  ]),
  ...section('digital', [
    ['第3回日ASEANデジタル大臣会合', "3rd ASEAN-Japan Digital Ministers' Meeting", 'sure'],
    ['日ASEANデジタルワークプラン2024', '2024 ASEAN-Japan Digital Work Plan', 'sure'],
    ['広島AIプロセス', 'Hiroshima AI Process', 'sure'],
    ['広島AIプロセス・フレンズグループ', 'Hiroshima AI Process Friends Group', 'sure'],
    ['OECD閣僚理事会', 'OECD Ministerial Council Meeting', 'sure'],
    ['Open RAN', 'Open RAN', 'sure'],
    ['第5世代移動通信システム', 'fifth-generation mobile communication system', 'sure', '5G'],
  ]),
  ...section('agriculture', [
    ['日ASEANみどり協力プラン', 'ASEAN-Japan MIDORI Cooperation Plan', 'sure'],
    ['日ASEAN農林大臣会合', "ASEAN-Japan Ministers' Meeting on Agriculture and Forestry", 'unsure'],
    ['間断かんがい', 'alternate wetting and drying', 'sure', 'AWD'],
    ['JCM方法論', 'Joint Crediting Mechanism methodology'],
    ['JCM', 'Joint Crediting Mechanism', 'sure', 'JCM'],
  ]),
  ...section('other-co-creation', [
    ['発達障害者に関するASEAN地域の保健政策調査'],
    ['ASEAN感染症対策センター', 'ASEAN Centre for Public Health Emergencies and Emerging Diseases', 'sure', 'ACPHEED'],
    ['デジタル・プラットフォーム', undefined, 'unsure', 'JADi'],
    ['JBICグローバル投資強化ファシリティ', 'JBIC Global Investment Enhancement Facility', 'sure'],
    ['JBIC', 'Japan Bank for International Cooperation', 'sure', 'JBIC'],
  ]),
  ...section('justice', [
    ['日ASEAN特別法務大臣会合', 'ASEAN-Japan Special Meeting of Justice Ministers', 'unsure'],
    ['特別法務大臣会合共同声明'],
    ['特別法務大臣会合ワークプラン', 'ASEAN-Japan Work Plan on Law and Justice', 'unsure'],
    ['日ASEAN高級法務実務者会合（日ASLOM）協議', 'ASLOM + Japan Consultation', 'unsure'],
    ['日ASEAN刑事司法セミナー', 'ASEAN-Japan Criminal Justice Seminar', 'unsure'],
    ['アジア太平洋刑事司法フォーラム', 'Criminal Justice Forum for Asia and the Pacific', 'sure', 'Crim-AP'],
    ['国際知財司法シンポジウム', 'Judicial Symposium on Intellectual Property', 'sure', 'JSIP'],
    ['「ビジネスと人権」に関する共同研究', 'Joint study on business and human rights', 'sure'],
    ['AICHR', 'ASEAN Intergovernmental Commission on Human Rights', 'sure', 'AICHR'],
    ['SEANF', 'South East Asia National Human Rights Institutions Forum', 'sure', 'SEANF'],
  ]),
  ...section('defence', [
    [
      '防衛協力強化のための日ASEAN大臣イニシアティヴ：ジャスミン',
      'Japan-ASEAN Ministerial Initiative for Enhanced Defense Cooperation',
      'sure',
      'JASMINE',
    ],
    ['ビエンチャン・ビジョン2.0', 'Vientiane Vision 2.0', 'sure'],
    ['日ASEAN防衛担当大臣会合', "ASEAN-Japan Defence Ministers' Informal Meeting", 'sure'],
    [
      '第6回日ASEAN及び東ティモール乗艦協力プログラム',
      '6th Ship Rider Cooperation Program (ASEAN and Timor-Leste)',
      'sure',
    ],
    ['第2回太平洋島嶼国乗艦協力プログラム', '2nd Ship Rider Cooperation Program (Pacific island countries)', 'sure'],
    ['護衛艦「いずも」', 'JS Izumo', 'sure'],
    ['第4回プロフェッショナル・エアマンシップ・プログラム', '4th Professional Airmanship Program', 'sure', 'PAP'],
    ['第3回日ASEANサイバーセキュリティ能力構築支援', undefined, 'unsure'],
    ['第2回サイバー国際法セミナー', undefined, 'unsure'],
    ['女性・平和・安全保障', 'Women, Peace and Security', 'sure', 'WPS'],
  ]),
  ...section('transnational-crime', [
    [
      '第9回日ASEAN国際犯罪閣僚会議',
      '9th ASEAN Plus Japan Ministerial Meeting on Transnational Crime',
      'sure',
      'AMMTC+Japan',
    ],
    ['第9回日ASEAN国際犯罪閣僚会議共同声明'],
    ['特殊詐欺', 'special fraud', 'sure'],
    ['SNS型投資・ロマンス詐欺', 'SNS-type investment and romance fraud', 'sure'],
    ['拉致問題', 'abductions issue', 'sure'],
  ]),
  ...section('other-peace', [
    ['UXO Lao', 'Lao National Unexploded Ordnance Programme', 'sure'],
    ['不発弾除去機関'],
    ['メコン域内南南協力', 'South-South cooperation within the Mekong region'],
  ]),
  ...section('bodies', [
    ['総務省', 'Ministry of Internal Affairs and Communications', 'sure', 'MIC'],
    ['兵庫県庁'],
    ['ASEAN', 'Association of Southeast Asian Nations', 'sure', 'ASEAN'],
    ['ASEAN事務局', 'ASEAN Secretariat', 'sure'],
    ['OECD', 'Organisation for Economic Co-operation and Development', 'sure', 'OECD'],
  ]),
];

/** Names that stand in the source with words of their own around them; a document prints the longer form. */
const ONLY_IN_OTHER_FORMS = new Set([
  'コミュニティ防災', // the source has CBDRM alone
  '第5世代移動通信システム', // 5G alone
  '日ASEAN未来デザイン＆アクションプラン', // “プラン”
  '日ASEAN高級法務実務者会合（日ASLOM）協議', // its third round is what is printed
  'CBDRM+ICT事業', // in a caption
]);

/** Abbreviations that the source itself prints. */
const ABBREVIATIONS = [
  'SSEAYP',
  'SEAMEO',
  'NEXUS',
  'E-DISC',
  'RFF',
  'DRF',
  'AMRO',
  'ABMI',
  'AJCCBC',
  'ACE',
  'AZEC',
  'SPACE',
  'EWS',
  'AOMI',
  'ASEAN DRR-CCA',
  'CBDRM',
  'GLIDE',
  'DELSA',
  'ASEAN-ERAT',
  'ACE-LEDMP',
  'AADMER',
  '5G',
  'AWD',
  'ACPHEED',
  'JADi',
  '日ASLOM',
  'JSIP',
  'WPS',
  'PAP',
  'WA2.0',
  'ジャスミン',
  'e-waste',
] as const;

/** Every initiative, meeting, document and body of the source as a Japanese document prints it. */
export const SOURCE_NAMES: readonly string[] = [
  ...new Set([...NAMED_THINGS.map(({ ja }) => ja).filter((ja) => !ONLY_IN_OTHER_FORMS.has(ja)), ...ABBREVIATIONS]),
];

/** The captions of the pictures, by passage; c07 is withheld. Brackets full width, captions of two lines in one. */
export const CAPTIONS: readonly (readonly [segment: string, ja: string])[] = [
  ['c01', '日本ASEAN学生会議'],
  ['c02', '日ASEANユースフォーラム'],
  ['c03', '日本映画祭（インドネシア）'],
  ['c04', '日本語パートナーズ（ベトナム）'],
  ['c05', 'ASEAN Para Gamesへの審判団派遣'],
  ['c06', 'ジェンダー平等推進事業ワークショップ'],
  ['c08', 'JICE'],
  ['c09', 'ASEAN+3財務大臣・中央銀行総裁会議（ジョージア）'],
  ['c10', 'インドネシア ジャカルタMRT南北線'],
  ['c11', 'フィリピン・マニラ GNSS教育訓練'],
  ['c12', '航路標識の点検'],
  ['c13', 'インドネシア：都市高速鉄道の建設'],
  ['c14', 'カンボジア：オファー型協力案件の開始'],
  ['c15', 'AJCCBCでのJICA研修'],
  ['c16', '第1回AZEC首脳会合'],
  ['c17', '第2回AZEC閣僚会合'],
  ['c18', 'アジア・ゼロエミッションセンター立ち上げ式'],
  ['c19', 'EWS協議会ウェブサイト'],
  ['c20', 'AOMIトップページ'],
  ['c21', '二次的自然の利用'],
  ['c22', '兵庫県庁でのACE-LEDMP研修'],
  ['c23', 'CBDRM+ICT事業 地域コミュニティ向けワークショップ'],
  ['c24', '第3回 日ASEANデジタル大臣会合（シンガポール）'],
  ['c25', 'ICT水管理システム'],
  ['c26', '衛星画像による土壌診断'],
  ['c27', '「ビジネスと人権」に関する共同研究'],
  ['c28', 'アジア太平洋刑事司法フォーラム'],
  ['c29', '乗艦協力プログラム（護衛艦「いずも」）'],
  ['c30', 'PAP（東京）'],
  ['c31', 'サイバーセキュリティ能力構築支援（ベトナム）'],
  ['c32', 'ラオスでの不発弾除去機関（UXO Lao）の能力強化支援'],
];

/** A date of the source: its line, its words, what they mean, and how a Japanese document prints that. */
export interface DatedExpression {
  readonly line: number;
  readonly words: string;
  readonly segment: string;
  readonly date: string;
  readonly printed: string;
  readonly modality: 'actual' | 'planned' | 'target' | 'context';
  readonly basis: 'stated' | 'resolved' | 'inferred' | 'confirmed';
}

type DateRow = readonly [
  line: number,
  words: string,
  segment: string,
  date: string,
  printed: string,
  modality: DatedExpression['modality'],
  basis?: DatedExpression['basis'],
];

const DATE_ROWS: readonly DateRow[] = [
  [38, '1974年に発足', 's01-o2', '1974', '1974年', 'actual'],
  [42, '2024年度', 's01-2', 'FY2024', '2024年度', 'planned'],
  [42, '5年ぶり', 's01-2', '2019', '2019年', 'context', 'resolved'],
  [43, '11月4日～12月11日', 's01-2a', '2024-11-04/2024-12-11', '2024年11月4日～12月11日', 'planned', 'inferred'],
  [56, '50周年（2023年）', 's02-o1', '2023', '2023年', 'actual'],
  [56, '今後10年間', 's02-o1', '10 years from 2023-12', '2023年12月から10年間', 'planned', 'inferred'],
  [90, '2023年9月', 's03-o1', '2023-09', '2023年9月', 'actual'],
  [91, '2030年に向けた', 's03-o2', 'by 2030', '2030年まで', 'target'],
  [115, '2023年10月', 's04-o1', '2023-10', '2023年10月', 'actual'],
  [144, '2025年度', 's05-6', 'FY2025', '2025年度', 'planned'],
  [145, '（2022年1月）', 's05-7', '2022-01', '2022年1月', 'actual'],
  [174, 'これから50年', 's06-o1', '50 years from 2023', '2023年から50年間', 'target', 'inferred'],
  [174, '2023年8月22日', 's06-o1', '2023-08-22', '2023年8月22日', 'actual'],
  [178, '2023年12月', 's06-1', '2023-12', '2023年12月', 'actual'],
  [180, '2024年9月21日', 's06-3', '2024-09-21', '2024年9月21日', 'actual'],
  [181, '策定中', 's06-4', 'undated', '時期未定', 'planned'],
  [189, '2024年5月', 's07-o1', '2024-05', '2024年5月', 'actual'],
  [189, '2014年以来', 's07-o1', 'since 2014', '2014年以来', 'context'],
  [195, '昨年', 's07-1', '2023', '2023年', 'context', 'resolved'],
  [198, '2024年9月', 's07-4', '2024-09', '2024年9月', 'actual'],
  [216, '2023年11月', 's08-o1', '2023-11', '2023年11月', 'actual'],
  [217, '交通連携20周年', 's08-o2', '2023', '2023年', 'context', 'resolved'],
  [217, '今後10年間', 's08-o2', '10 years from 2024', '2024年から10年間', 'planned', 'confirmed'],
  [222, '本年11月', 's08-2', '2024-11', '2024年11月', 'planned', 'resolved'],
  [246, '2023年9月', 's09-o1', '2023-09', '2023年9月', 'actual'],
  [247, '今後3年間', 's09-o2', '3 years from 2023-09', '2023年9月から3年間', 'planned', 'inferred'],
  [285, '2022年1月', 's10-o1', '2022-01', '2022年1月', 'actual'],
  [285, '2023年3月', 's10-o1', '2023-03', '2023年3月', 'actual'],
  [291, '2023年12月18日', 's10-1', '2023-12-18', '2023年12月18日', 'actual'],
  [292, '2024年8月21日', 's10-2', '2024-08-21', '2024年8月21日', 'actual'],
  [314, '2023年8月', 's11-o1', '2023-08', '2023年8月', 'actual'],
  [324, '2024年5月', 's11-2', '2024-05', '2024年5月', 'actual'],
  [356, '2021-2025', 's12-o1', '2021/2025', '2021年～2025年', 'planned'],
  [367, '2021-2025', 's12-8', '2021/2025', '2021年～2025年', 'planned'],
  [368, '2026-2030', 's12-9', '2026/2030', '2026年～2030年', 'planned'],
  [369, '派遣予定', 's12-10', 'undated', '時期未定', 'planned'],
  [389, 'ワークプラン2024', 's13-o2', '2024', '2024年', 'planned'],
  [391, '2024年5月', 's13-1', '2024-05', '2024年5月', 'actual'],
  [410, '2023年10月', 's14-o1', '2023-10', '2023年10月', 'actual'],
  [415, '普及させる予定', 's14-1', 'undated', '時期未定', 'planned'],
  [417, '今年度中', 's14-3', 'by FY2024', '2024年度中', 'planned', 'resolved'],
  [434, '派遣予定', 's15-2', 'undated', '時期未定', 'planned'],
  [452, '2023年7月', 's16-o1', '2023-07', '2023年7月', 'actual'],
  [456, '本年10月', 's16-1', '2024-10', '2024年10月', 'planned', 'resolved'],
  [458, '本年12月', 's16-3', '2024-12', '2024年12月', 'planned', 'resolved'],
  [459, '本年6月', 's16-4', '2024-06', '2024年6月', 'actual', 'resolved'],
  [461, '本年12月', 's16-6', '2024-12', '2024年12月', 'planned', 'resolved'],
  [462, '本年8月', 's16-7', '2024-08', '2024年8月', 'actual', 'resolved'],
  [481, '2023年11月', 's17-o1', '2023-11', '2023年11月', 'actual'],
  [487, '2024.6', 's17-1', '2024-06', '2024年6月', 'actual'],
  [488, '2024.7', 's17-2', '2024-07', '2024年7月', 'actual'],
  [489, '2024.7', 's17-3', '2024-07', '2024年7月', 'actual'],
  [513, '2024年8月', 's18a-o1', '2024-08', '2024年8月', 'actual'],
  [527, '開催予定', 's18b-2', 'undated', '時期未定', 'planned'],
];

/** Every dated expression of the source, in its order. */
export const DATED_EXPRESSIONS: readonly DatedExpression[] = DATE_ROWS.map(
  ([line, words, segment, date, printed, modality, basis = 'stated']) => ({
    line,
    words,
    segment,
    date,
    printed,
    modality,
    basis,
  }),
);

/** The dates of the source as a Japanese document prints them, each once. */
export const SOURCE_DATES_JA: readonly string[] = [
  ...new Set(DATED_EXPRESSIONS.filter(({ date }) => date !== 'undated').map(({ printed }) => printed)),
];

/** A figure of the source: its line, its number and how it is printed. */
export interface SourceFigure {
  readonly line: number;
  readonly segment: string;
  readonly value: string;
  readonly amount: string;
  readonly unit: string;
  readonly qualifier: 'exact' | 'about' | 'at-least' | 'scale-of';
  readonly basis: 'target' | 'plan' | 'actual' | 'ongoing' | 'structure' | 'context';
  readonly ja: string;
  readonly en: string;
}

type FigureRow = readonly [
  line: number,
  segment: string,
  value: string,
  amount: string,
  unit: string,
  qualifier: SourceFigure['qualifier'],
  basis: SourceFigure['basis'],
  ja: string,
  en: string,
];

const FIGURE_ROWS: readonly FigureRow[] = [
  [43, 's01-2a', '38', '38', 'day', 'exact', 'plan', '38日間', '38 days'],
  [44, 's01-2b', '160', '160', 'participant', 'about', 'plan', '約160名', 'about 160 participants'],
  [46, 's01-2d', '6', '6', 'field', 'exact', 'structure', '6つの分野', '6 fields'],
  [56, 's02-o1', '1000', '10000000', 'person', 'at-least', 'target', '1,000万人以上', 'at least 10 million people'],
  [56, 's02-o1', '10', '10', 'year', 'exact', 'plan', '10年間', '10 years'],
  [221, 's08-1', '5', '5', 'pillar', 'exact', 'structure', '5つの柱', '5 pillars'],
  [217, 's08-o2', '20', '20', 'anniversary', 'exact', 'context', '20周年', '20th anniversary'],
  [217, 's08-o2', '50', '50', 'anniversary', 'exact', 'context', '50周年', '50th anniversary'],
  [
    247,
    's09-o2',
    '2.8',
    '2800000000000',
    'jpy',
    'scale-of',
    'ongoing',
    '2.8兆円規模',
    'on the scale of JPY 2.8 trillion',
  ],
  [247, 's09-o2', '5000', '5000', 'person', 'exact', 'target', '5,000人', '5,000 people'],
  [285, 's10-o1', '11', '11', 'country', 'exact', 'structure', '11パートナー国', '11 partner countries'],
  [292, 's10-2', '70', '70', 'mou', 'about', 'actual', '約70件', 'about 70 MOUs'],
  [314, 's11-o1', '3', '3', 'case', 'exact', 'structure', '3つの危機', '3 crises'],
  [7, 's00-vision', '3', '3', 'pillar', 'exact', 'structure', '3つの柱', '3 pillars'],
  [483, 's17-n1', '4', '4', 'pillar', 'exact', 'structure', '4つの柱', '4 pillars'],
  [174, 's06-o1', '50', '50', 'year', 'exact', 'context', '50年', '50 years'],
  [42, 's01-2', '5', '5', 'year', 'exact', 'context', '5年ぶり', '5 years'],
];

/** Every figure of the source. Ordinals (第21回) and names (台風11号) are no figures. */
export const SOURCE_FIGURES: readonly SourceFigure[] = FIGURE_ROWS.map(
  ([line, segment, value, amount, unit, qualifier, basis, ja, en]) => ({
    line,
    segment,
    value,
    amount,
    unit,
    qualifier,
    basis,
    ja,
    en,
  }),
);

/** The figures of the source as a Japanese document prints them. */
export const SOURCE_FIGURES_JA: readonly string[] = SOURCE_FIGURES.map(({ ja }) => ja);
