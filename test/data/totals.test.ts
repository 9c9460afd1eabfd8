import { createHash } from 'node:crypto';
import { areaCoverage, type Coverage, type Plan, type Sector, type Segment } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, hasSource, loadShippedPlan, plain, sourceLines, WITHOUT_SOURCE } from './shipped-plan.ts';
import { CAPTIONS } from './source-register.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await loadShippedPlan();
});

const idsOf = (segments: Iterable<Segment>, kind: Segment['kind']) =>
  [...segments].filter((segment) => segment.kind === kind).map(({ id }) => id);

describe('pillars and areas', () => {
  it('has three pillars with 8, 12 and 11 areas', () => {
    const counts = [...plan.entities.pillar.keys()].map(
      (id) => [...plan.entities.area.values()].filter(({ pillar }) => pillar === id).length,
    );
    expect([...plan.entities.pillar.keys()]).toEqual(['heart-to-heart', 'co-creation', 'peace-stability']);
    expect(counts).toEqual([8, 12, 11]);
    expect([...plan.entities.area.values()].map(({ order }) => order)).toEqual(
      Array.from({ length: 31 }, (_, at) => at + 1),
    );
  });

  it.each<[Coverage, number, readonly string[]]>([
    [
      'sector',
      18,
      [
        '青年交流',
        '文化交流',
        'スポーツ',
        '観光',
        '教育',
        '科学技術',
        '経済',
        '金融',
        '連結性',
        '気候変動',
        'エネルギー・重要鉱物',
        '環境',
        '防災',
        'デジタル',
        '農業・食料システム',
        '法の支配',
        '防衛',
        'テロ・国際犯罪',
      ],
    ],
    [
      'mentioned',
      9,
      [
        '語学',
        'ASEAN事務局支援',
        '保健',
        '社会課題',
        '海洋安全保障',
        'WPS・YPS',
        '人権',
        'サイバーセキュリティ',
        '平和構築',
      ],
    ],
    ['nothing', 4, ['宇宙', '核軍縮', '偽情報', '出入国管理']],
  ])('covers %s: %i areas', (coverage, count, names) => {
    const areas = areaCoverage(plan).filter((entry) => entry.coverage === coverage);
    expect(areas.map(({ area }) => area.name.ja)).toEqual(names);
    expect(areas).toHaveLength(count);
  });
});

/** The sectors in the order of the source: heading, number of action bullets, of details, of overview bullets. */
const SECTORS: readonly (readonly [
  id: string,
  prefix: string,
  heading: string,
  bullets: number,
  details: number,
  overview: number,
])[] = [
  ['youth-exchange', 's01', '青年交流', 2, 4, 2],
  ['culture', 's02', '文化交流', 2, 0, 1],
  ['sports', 's03', 'スポーツ', 5, 0, 2],
  ['tourism', 's04', '観光', 3, 0, 1],
  ['people-science', 's05', '人的交流、科学技術・学術', 7, 0, 1],
  ['economy', 's06', '経済', 4, 0, 1],
  ['finance', 's07', '金融', 4, 0, 2],
  ['transport', 's08', '交通', 2, 0, 2],
  ['connectivity', 's09', '連結性', 4, 5, 2],
  ['energy-climate', 's10', 'エネルギー・気候変動', 2, 0, 2],
  ['environment', 's11', '環境', 3, 0, 1],
  ['disaster', 's12', '防災', 10, 0, 1],
  ['digital', 's13', 'デジタル', 3, 0, 2],
  ['agriculture', 's14', '農業', 3, 0, 2],
  ['other-co-creation', 's15', 'その他', 4, 0, 0],
  ['justice', 's16', '法務', 8, 0, 1],
  ['defence', 's17', '防衛', 3, 0, 1],
  ['transnational-crime', 's18a', '国際犯罪', 2, 0, 1],
  ['other-peace', 's18b', 'その他', 3, 0, 0],
];

describe('sectors', () => {
  it('has the 19 sectors in the order of the source', () => {
    expect([...plan.entities.sector.values()].map(({ id, name, order }) => [id, name.ja, order])).toEqual(
      SECTORS.map(([id, , heading], at) => [id, heading, at + 1]),
    );
  });

  it('has 20 programme blocks, two of them for youth exchange', () => {
    const blocks = [...plan.entities.sector.values()].map(({ id, blocks: { length } }) => [id, length]);
    expect(blocks.filter(([, count]) => count !== 1)).toEqual([['youth-exchange', 2]]);
    expect(blocks).toHaveLength(19);
  });

  it.each(SECTORS)('%s has its bullets', (_, prefix, __, bullets, details, overview) => {
    const own = [...plan.entities.segment.values()].filter(({ id }) => id.startsWith(`${prefix}-`));
    expect(idsOf(own, 'action')).toHaveLength(bullets);
    expect(idsOf(own, 'detail')).toHaveLength(details);
    expect(idsOf(own, 'overview')).toHaveLength(overview);
  });

  it.each(SECTORS)('%s tells of its own bullets', (id, prefix) => {
    const sector = plan.entities.sector.get(id);
    const told = new Set(
      sector?.blocks
        .flatMap(({ actions }) => actions)
        .flatMap((action) => plan.entities.action.get(action)?.source ?? []),
    );
    const own = [...plan.entities.segment.values()].filter((segment) => segment.id.startsWith(`${prefix}-`));
    expect([...idsOf(own, 'action'), ...idsOf(own, 'detail')].filter((bullet) => !told.has(bullet))).toEqual([]);
  });

  it('rests every overview bullet on a sentence of its sector', () => {
    const told = [...plan.entities.sector.values()].flatMap(({ blocks }) =>
      blocks.flatMap(({ overview }) => overview.flatMap(({ source }) => source ?? [])),
    );
    const bullets = idsOf(plan.entities.segment.values(), 'overview').filter((id) => id !== 's00-areas');
    expect(bullets).toHaveLength(25);
    expect(bullets.filter((id) => !told.includes(id))).toEqual([]);
    expect(told).toContain('s17-n1');
  });
});

/** Everything that a sector refers to, by itself or through its actions. */
function reachedBy(sector: Sector): ReadonlySet<string> {
  const actions = sector.blocks.flatMap((block) => block.actions).flatMap((id) => plan.entities.action.get(id) ?? []);
  const frameworks = sector.blocks.flatMap(({ framework }) => [framework?.initiative, framework?.document]);
  const lists = [...sector.blocks, ...actions].flatMap(({ events = [], documents = [], initiatives = [] }) => [
    ...events,
    ...documents,
    ...initiatives,
  ]);
  return new Set([...lists, ...frameworks.flatMap((id) => id ?? [])]);
}

describe('overviews', () => {
  it('refer to every event, document and initiative that they tell of', () => {
    const { event, document, initiative, sector } = plan.entities;
    const missing = [...sector.values()].flatMap((page) => {
      const prefix = SECTORS.find(([id]) => id === page.id)?.[1] ?? '';
      const reached = reachedBy(page);
      const told = [...event.values(), ...document.values(), ...initiative.values()].filter(({ source = [] }) =>
        source.some((id) => id.startsWith(`${prefix}-o`)),
      );
      return told.filter(({ id }) => !reached.has(id)).map(({ id }) => `${page.id}: ${id}`);
    });
    expect(missing).toEqual([]);
  });
});

/**
 * The bullets of the source: the states of the actions that they are, and the numbers of their areas.
 * D done, O ongoing, R recurring, P planned, S scheduled, A announced, W in preparation, U not stated.
 */
const BULLETS: readonly (readonly [segment: string, states: string, areas: readonly number[]])[] = [
  ['s01-1', 'O', [1]],
  ['s01-2', 'S', [1]],
  ['s01-2a', 'S', [1]],
  ['s01-2b', 'S', [1]],
  ['s01-2c', 'S', [1]],
  ['s01-2d', 'S', [1]],
  ['s02-1', 'U', [2]],
  ['s02-2', 'U', [2, 5]],
  ['s03-1', 'U', [3]],
  ['s03-2', 'U', [3]],
  ['s03-3', 'U', [3]],
  ['s03-4', 'U', [3]],
  ['s03-5', 'U', [3]],
  ['s04-1', 'U', [4]],
  ['s04-2', 'U', [4]],
  ['s04-3', 'U', [4]],
  ['s05-1', 'UUUUUU', [6]],
  ['s05-2', 'UU', [6, 8]],
  ['s05-3', 'UU', [6]],
  ['s05-4', 'U', [7]],
  ['s05-5', 'O', [7]],
  ['s05-6', 'OS', [7]],
  ['s05-7', 'DU', [2]],
  ['s06-1', 'D', [9]],
  ['s06-2', 'DD', [9, 12, 13, 17]],
  ['s06-3', 'A', [9, 17]],
  ['s06-4', 'W', [9]],
  ['s07-1', 'D', [10]],
  ['s07-2', 'D', [10]],
  ['s07-3', 'U', [10]], // written without tense (牽引。)
  ['s07-4', 'D', [10, 15]],
  ['s08-1', 'U', [11]],
  ['s08-2', 'S', [11, 12]],
  ['s09-1', 'O', [11]],
  ['s09-1a', 'U', [11]],
  ['s09-2', 'U', [11, 17, 22]],
  ['s09-2a', 'D', [11, 17]],
  ['s09-2b', 'U', [17, 28]],
  ['s09-3', 'U', [11, 13]],
  ['s09-3a', 'U', [13]],
  ['s09-4', 'U', [11]],
  ['s09-4a', 'U', [11]],
  ['s10-1', 'D', [12, 13]],
  ['s10-2', 'DDDO', [9, 12, 13]], // 9 with the centre, which s06-2 tells of too
  ['s11-1', 'DUUU', [12, 14, 15]], // D is the survey alone
  ['s11-2', 'DU', [14]],
  ['s11-3', 'UU', [14]],
  ['s12-1', 'U', [12, 15]],
  ['s12-2', 'U', [15]],
  ['s12-3', 'U', [15, 17]],
  ['s12-4', 'U', [15]],
  ['s12-5', 'U', [15]],
  ['s12-6', 'U', [15]],
  ['s12-7', 'U', [15]],
  ['s12-8', 'U', [15]],
  ['s12-9', 'U', [15]],
  ['s12-10', 'P', [15]],
  ['s13-1', 'DO', [17]],
  ['s13-2', 'UU', [17]],
  ['s13-3', 'R', [17, 28]],
  ['s14-1', 'DP', [12, 19]],
  ['s14-2', 'DO', [18, 19]], // 18 in passing
  ['s14-3', 'S', [17, 19]],
  ['s15-1', 'DDO', [16, 20]],
  ['s15-2', 'P', [16]],
  ['s15-3', 'UU', [9, 17]],
  ['s15-4', 'U', [9]],
  ['s16-1', 'RS', [21]],
  ['s16-2', 'U', [21]],
  ['s16-3', 'S', [21, 27]],
  ['s16-4', 'DR', [21, 27]],
  ['s16-5', 'U', [21]],
  ['s16-6', 'S', [21]],
  ['s16-7', 'D', [21, 26]],
  ['s16-8', 'D', [26]], // inferred: what is still to come is written 開催予定 there
  ['s17-1', 'DD', [22, 23, 24]],
  ['s17-2', 'D', [23]],
  ['s17-3', 'DD', [23, 28]],
  ['s18a-1', 'D', [27, 28]],
  ['s18a-2', 'D', [27]],
  ['s18b-1', 'U', [22]],
  ['s18b-2', 'P', [15, 24]],
  ['s18b-3', 'U', [31]],
];

const LETTERS: Readonly<Record<string, string>> = {
  completed: 'D',
  ongoing: 'O',
  recurring: 'R',
  planned: 'P',
  scheduled: 'S',
  announced: 'A',
  'in-preparation': 'W',
  'not-stated': 'U',
};

const actionsOn = (segment: string) =>
  [...plan.entities.action.values()].filter(({ source }) => source?.includes(segment));

describe('action bullets', () => {
  it('has 74 bullets and 9 details', () => {
    const { segment } = plan.entities;
    expect(idsOf(segment.values(), 'action')).toHaveLength(74);
    expect(idsOf(segment.values(), 'detail')).toHaveLength(9);
    expect([...idsOf(segment.values(), 'action'), ...idsOf(segment.values(), 'detail')].toSorted()).toEqual(
      BULLETS.map(([id]) => id).toSorted(),
    );
  });

  it.each(BULLETS)('%s is told by actions in the states %s', (segment, states) => {
    const letters = actionsOn(segment).map(({ state }) => LETTERS[state.value] ?? state.value);
    expect(letters.toSorted().join('')).toBe(states);
  });

  it.each(BULLETS)('%s serves its areas', (segment, _, numbers) => {
    const ids = actionsOn(segment).flatMap(({ areas, incidental = [] }) => [...areas, ...incidental]);
    const orders = [...new Set(ids)].map((id) => plan.entities.area.get(id)?.order ?? 0);
    expect(orders.toSorted((a, b) => a - b)).toEqual(numbers);
  });

  it('touches on space in passing only', () => {
    expect(factsOf(plan).filter(({ value }) => Array.isArray(value.areas) && value.areas.includes('space'))).toEqual(
      [],
    );
  });

  it.each(BULLETS.filter(([id]) => /[a-d]$/.test(id)))('%s is a detail of its bullet', (segment) => {
    const parents = actionsOn(segment).map(({ parent }) => plan.entities.action.get(parent ?? '')?.source ?? []);
    expect(parents.map((source) => source.includes(segment.slice(0, -1)))).toEqual([true]);
  });
});

describe('pictures and links', () => {
  it('has the 32 captions in the order of the source', () => {
    const media = [...plan.entities.media.values()].toSorted((a, b) =>
      (a.source?.[0] ?? '') < (b.source?.[0] ?? '') ? -1 : 1,
    );
    const captions = media.map(({ caption, source }) => [source?.[0], plain(caption.ja)]);
    expect(captions.filter(([id]) => id !== 'c07')).toEqual(CAPTIONS.map(([id, caption]) => [id, plain(caption)]));
    expect(captions).toHaveLength(32);
  });

  it('has none of the pictures, and withholds the one of a personal account', () => {
    const media = [...plan.entities.media.values()];
    expect(media.filter(({ file }) => file !== 'absent')).toEqual([]);
    expect(media.filter(({ withheld }) => withheld).map(({ source }) => source)).toEqual([['c07']]);
    expect(media.filter(({ source, withheld }) => source?.includes('c07') && !withheld)).toEqual([]);
  });

  it('keeps the words of the withheld picture out of the data', () => {
    expect(JSON.stringify(factsOf(plan))).not.toMatch(/emerys|Tagum|đồng chí|Kimono|2023-11-28/i);
  });

  it('shows every picture and link on a page of its sector', () => {
    const sectors = [...plan.entities.sector.values()];
    expect(sectors.flatMap(({ media = [] }) => media).toSorted()).toEqual([...plan.entities.media.keys()].toSorted());
    expect(sectors.flatMap(({ links = [] }) => links).toSorted()).toEqual([...plan.entities.link.keys()].toSorted());
    expect(sectors.filter(({ media = [] }) => media.length === 0).map(({ id }) => id)).toEqual([
      'tourism',
      'economy',
      'other-co-creation',
      'transnational-crime',
    ]);
  });

  it('has the two links', () => {
    expect([...plan.entities.link.values()].map(({ url, name, source }) => [url, name.ja, source])).toEqual([
      ['https://www.ewsi.green/', 'EWS協議会ウェブサイト', ['l1']],
      ['https://aomi.env.go.jp/', 'AOMIトップページ', ['l2']],
    ]);
  });
});

/** Where the source names a country, by line. */
const COUNTRIES: readonly (readonly [ja: string, lines: readonly number[]])[] = [
  ['ベトナム', [45, 78, 417, 501]],
  ['インドネシア', [45, 74, 226, 263, 292]],
  ['フィリピン', [231, 415]],
  ['カンボジア', [254, 267, 417]],
  ['マレーシア', [362]],
  ['タイ', [416]],
  ['ラオス', [417, 513, 532]],
  ['シンガポール', [397]],
  ['東ティモール', [140, 487]],
  ['ジョージア', [202]],
];

/** Where it names a city or a site. */
const PLACES: readonly (readonly [ja: string, lines: readonly number[]])[] = [
  ['ホーチミン市', [45]],
  ['ジャカルタ', [45, 227, 252]],
  ['東京', [115, 497]],
  ['マニラ', [231, 252]],
  ['兵庫県庁', [373]],
  ['大阪・関西', [259]],
  ['護衛艦「いずも」', [487]],
  ['アフリカ', [144]],
  ['アジア', [285]],
];

/** Where it names a group of countries or a region. */
const GROUPS: readonly (readonly [id: string, lines: readonly number[]])[] = [
  ['asean', [62, 66, 119, 139, 179, 247, 320, 391, 392, 393, 415, 433, 487]],
  ['asean-plus-3', [139]],
  ['azec', [285]],
  ['mekong', [528]],
  ['pacific-islands', [487]],
];

const citesLine = (cites: readonly string[], line: number) =>
  cites.some((id) => {
    const [first, last = first] = (plan.entities.segment.get(id)?.lines ?? '0').split('-').map(Number);
    return first !== undefined && last !== undefined && first <= line && line <= last;
  });

const namedOn = (field: string, id: string, line: number) =>
  factsOf(plan).some(({ value, cites }) => {
    const named = value[field];
    return (named === id || (Array.isArray(named) && named.includes(id))) && citesLine(cites, line);
  });

const flat = (table: typeof COUNTRIES) => table.flatMap(([name, lines]) => lines.map((line) => [name, line] as const));

describe('geography', () => {
  it.each(flat(COUNTRIES))('%s is named where line %i names it', (name, line) => {
    const country = [...plan.entities.country.values()].find(({ name: { ja } }) => ja === name);
    expect(namedOn('countries', country?.id ?? '', line)).toBe(true);
  });

  it.each(flat(PLACES))('%s is named where line %i names it', (name, line) => {
    const place = [...plan.entities.place.values()].find(({ name: { ja } }) => ja === name);
    expect(namedOn('places', place?.id ?? '', line)).toBe(true);
  });

  it.each(flat(GROUPS))('%s is named where line %i names it', (id, line) => {
    expect(namedOn('group', id, line)).toBe(true);
  });

  it('names Brunei and Myanmar nowhere, as the source does not', () => {
    const named = factsOf(plan).flatMap(({ value }) =>
      Array.isArray(value.countries) ? (value.countries as string[]) : [],
    );
    expect(named.filter((id) => ['bn', 'mm'].includes(id))).toEqual([]);
  });

  it('takes cities inside names of documents and techniques for no places', () => {
    const names = [...plan.entities.place.values()].map(({ name: { ja } }) => ja);
    expect(names.filter((name) => /チェンマイ|ルアンパバーン|ビエンチャン|福岡|広島/.test(name))).toEqual([]);
    expect(names).toHaveLength(PLACES.length + 1); // and アジア太平洋, from the name of a forum
  });
});

describe('passages of the source', () => {
  it('are numbered by slide and line', () => {
    const starts = [1, 16, 82, 127, 163, 206, 275, 348, 401, 442, 505];
    const wrong = [...plan.entities.segment.values()].filter(({ lines = '0', page }) => {
      const line = Number(lines.split('-')[0]);
      return starts.filter((start) => start <= line).length !== page;
    });
    expect(wrong).toEqual([]);
  });

  it.skipIf(!hasSource)(`are the very lines of the source (${WITHOUT_SOURCE})`, () => {
    const lines = sourceLines();
    const wrong = [...plan.entities.segment.values()].filter((segment) => {
      const [first = 0, last = first] = (segment.lines ?? '0').split('-').map(Number);
      const words = lines.slice(first - 1, last).join('\n');
      return createHash('sha256').update(words).digest('hex') !== segment.sha256;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
