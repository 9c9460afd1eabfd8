import type { App, Renderer } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { type PdfContent, readPdf, squash } from '@shinrai/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOf, loadFixture, print } from './fixture.ts';

type Action = Plan['entities']['action'] extends ReadonlyMap<string, infer One> ? One : never;
type Sector = Plan['entities']['sector'] extends ReadonlyMap<string, infer One> ? One : never;

let plan: Plan;
const open: Renderer[] = [];

beforeAll(async () => {
  plan = await loadFixture();
});
afterAll(() => Promise.all(open.map((renderer) => renderer.close())));

const LONG = {
  ja: '沿岸の各港で、観測の担当者が毎月の記録を持ち寄り、気象と漁獲の変化を共に調べ、次の年の計画に反映させるとともに、若手の研修を続ける。',
  en: 'In every port along the coast the observers bring together their monthly records, study changes in weather and catches, use them for the plan of the coming year and go on training younger colleagues.',
};

/** The fixture with other actions in its first sector, made from its first action. */
function withActions(count: number, text: { ja: string; en: string }): Plan {
  const [sector] = [...plan.entities.sector.values()];
  const model = [...plan.entities.action.values()].find(({ id }) => sector?.blocks[0]?.actions.includes(id as never));
  if (!sector || !model) throw new Error('the fixture has changed');
  const made: readonly Action[] = Array.from({ length: count }, (_, index) => ({
    ...model,
    id: `made-${index + 1}` as Action['id'],
    title: { ja: `取組その${index + 1}`, en: `Made action ${index + 1}` },
    text,
    details: undefined,
    parent: undefined,
  })) as never;
  const [block] = sector.blocks;
  const changed = { ...sector, blocks: [{ ...block, actions: made.map(({ id }) => id) }] } as Sector;
  const entities = {
    ...plan.entities,
    action: new Map([...plan.entities.action, ...made.map((action) => [action.id, action] as const)]),
    sector: new Map([...plan.entities.sector, [sector.id, changed]]),
  };
  return { ...plan, entities } as Plan;
}

/** The same plan, with all actions but the first made one in the hands of another ministry. */
function withOthersInCharge(changed: Plan): Plan {
  const owners = [{ organisation: 'transport-ministry', role: 'owner' }];
  const action = [...changed.entities.action].map(
    ([id, one]) => [id, id.startsWith('made-') && id !== 'made-1' ? { ...one, owners } : one] as const,
  );
  return { ...changed, entities: { ...changed.entities, action: new Map(action) } } as unknown as Plan;
}

const printSector = (changed: Plan, language: string) => printOne(changed, 'sector', language);

async function printOne(
  changed: Plan,
  kind: string,
  language: string,
): Promise<{ pdf: PdfContent; findings: readonly unknown[] }> {
  const app: App = await briefingsOf(changed);
  const renderer = await app.open();
  open.push(renderer);
  const path = app.outputs.find((one) => one.kind === kind && one.language === language)?.path ?? '';
  const { bytes, findings } = await print(app, renderer, path);
  return { pdf: await readPdf(bytes), findings };
}

/** The fixture with names of countries that can be broken nowhere. */
function withLongCountries(): Plan {
  const long = { ja: 'グ'.repeat(60), en: 'Llanfairpwllgwyngyllgogerychwyrndrobwll'.repeat(2) };
  const country = [...plan.entities.country].map(
    ([id, one]) => [id, { ...one, name: { ...one.name, ...long } }] as const,
  );
  return { ...plan, entities: { ...plan.entities, country: new Map(country) } } as Plan;
}

const rowsOn = (page: PdfContent['pages'][number] | undefined) =>
  (squash(page?.text ?? '').match(/取組その\d+|Madeaction\d+/g) ?? []).length;

/** Where the last line above the foot stands, as a share of the height of the page. */
const filled = ({ runs, height }: PdfContent['pages'][number]) =>
  Math.max(...runs.map(({ y }) => y).filter((y) => y < height - 15)) / height;

describe.each(['ja', 'en'])('in %s', (language) => {
  it('a sector with a single short action is one page', async () => {
    const { pdf, findings } = await printSector(
      withActions(1, { ja: '会合を開く。', en: 'A meeting is held.' }),
      language,
    );
    expect(pdf.pages).toHaveLength(1);
    expect(findings).toEqual([]);
    expect(pdf.pages.map(filled)).toEqual([expect.closeTo(0.9, 1)]);
  });

  it('twelve long actions take two pages at most, the second with its own head and more than one row', async () => {
    const { pdf, findings } = await printSector(withActions(12, LONG), language);
    expect(findings).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
    expect(rowsOn(pdf.pages[0]) + rowsOn(pdf.pages[1])).toBe(12);
    for (const page of pdf.pages) expect(filled(page)).toBeGreaterThan(0.8);
    if (pdf.pages.length > 1) {
      expect(rowsOn(pdf.pages[1])).toBeGreaterThan(1);
      expect(squash(pdf.pages[1]?.text ?? '')).toContain(squash(language === 'ja' ? '（続き）' : '(continued)'));
    }
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
  });

  it('a ministry with one action of a sector sees beside it what others do there', async () => {
    const { pdf, findings } = await printOne(withOthersInCharge(withActions(5, LONG)), 'ministry', language);
    expect(findings).toEqual([]);
    const page = pdf.pages.find(({ text }) => squash(text).includes(squash(LONG[language as 'ja' | 'en'])));
    expect(rowsOn(page)).toBe(5);
    expect(page && filled(page)).toBeGreaterThan(0.8);
  });

  it('names of countries that can be broken nowhere stay on the page', async () => {
    for (const kind of ['country', 'sector'])
      expect((await printOne(withLongCountries(), kind, language)).findings, kind).toEqual([]);
  });

  it('thirty long actions flow on, every row once and in order', async () => {
    const { pdf, findings } = await printSector(withActions(30, LONG), language);
    expect(findings).toEqual([]);
    const numbers = [...squash(pdf.text).matchAll(/(?:取組その|Madeaction)(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(pdf.pages.length).toBeLessThanOrEqual(5);
    for (const page of pdf.pages) expect(rowsOn(page)).toBeGreaterThan(1);
  });

  it('long caveats stand in one or two lines in the head, and not over the page', async () => {
    const caveats = [
      { ja: '関係府省庁限り（転送・複写を禁ずる）', en: 'For the ministries concerned only; not to be copied' },
      { ja: '会合終了後に返却のこと', en: 'To be returned after the meeting' },
    ];
    const head = { ...plan.head, marking: { level: 'restricted', caveats } } as Plan['head'];
    for (const kind of ['sector', 'reading']) {
      const { pdf } = await printOne({ ...plan, head }, kind, language);
      const lines = pdf.pages.at(-1)?.text.split('\n') ?? [];
      const said = [
        language === 'ja' ? '取扱注意' : 'Restricted',
        ...caveats.map((one) => one[language as 'ja' | 'en']),
      ];
      const marking = squash(said.join(language === 'ja' ? '・' : ', '));
      const isSaid = lines.some((line, at) => squash(`${line}${lines[at + 1] ?? ''}`).includes(marking));
      expect([kind, isSaid]).toEqual([kind, true]);
    }
  });
});

it('long caveats leave the frames of a handout where its pages stand', async () => {
  const numbersOn = async (caveats: readonly { ja: string }[]) => {
    const head = { ...plan.head, marking: { level: 'restricted', caveats } } as Plan['head'];
    const app = await briefingsOf({ ...plan, head }, { forms: ['handout'] });
    const renderer = await app.open();
    open.push(renderer);
    const { bytes } = await print(app, renderer, 'en/briefing/ministry/transport-ministry.handout.pdf');
    const runs = (await readPdf(bytes)).pages.flatMap((page) => page.runs);
    return runs.filter(({ text }) => /^\d+ \/ \d+$/.test(text)).map(({ x, y }) => [Math.round(x), Math.round(y)]);
  };
  const [plain, long] = [
    await numbersOn([]),
    await numbersOn([{ ja: '関係府省庁限り、転送・複写を禁ずる。'.repeat(9) }]),
  ];
  expect(plain.length).toBeGreaterThan(1);
  expect(long).toEqual(plain);
});
