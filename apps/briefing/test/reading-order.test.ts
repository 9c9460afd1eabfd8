import type { App, Renderer } from '@shinrai/build';
import type { Language, Plan } from '@shinrai/core';
import { readPdf, readPdfAloud, squash } from '@shinrai/testing';
import { type ActionView, type Line, packView, plainText, type SectorView } from '@shinrai/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOf, loadFixture, print } from './fixture.ts';
import { elementsOf } from './outline-text.ts';

let plan: Plan;
let app: App;
let renderer: Renderer;
beforeAll(async () => {
  plan = await loadFixture();
  app = await briefingsOf(plan);
  renderer = await app.open();
});
afterAll(() => renderer.close());

const aloud = async (path: string) => squash(await readPdfAloud((await print(app, renderer, path)).bytes));
const viewOf = (language: Language) => packView(plan, { scope: { kind: 'plan' }, language, audience: 'internal' });

const ofAction = ({ title, text, state, when, details }: ActionView): readonly Line[] => [
  ...[title, text, state.word, when],
  ...details.flatMap(ofAction),
];
const ofSector = ({ name, blocks }: SectorView): readonly Line[] => [
  name,
  ...blocks.flatMap(({ overview }) => overview),
  ...blocks.flatMap(({ actions }) => actions.flatMap(ofAction)),
];

/** The first of some texts that is not said behind the one before it. */
function outOfOrder(said: string, texts: readonly Line[]): string | undefined {
  let at = 0;
  return texts.map(plainText).find((text) => {
    const found = said.indexOf(squash(text), at);
    at = found + squash(text).length;
    return found === -1;
  });
}

describe.each(['ja', 'en'] as const)('a screen reader in %s', (language) => {
  it('says the pack in the order of its view', async () => {
    const said = await aloud(`${language}/briefing/pack.pdf`);
    const texts = viewOf(language).pillars.flatMap(({ name, sectors }) => [name, ...sectors.flatMap(ofSector)]);
    expect(texts.length).toBeGreaterThan(20);
    expect(outOfOrder(said, texts)).toBeUndefined();
  });

  it('says the reading edition in the same order', async () => {
    const said = await aloud(`${language}/briefing/reading.pdf`);
    const sectors = viewOf(language).pillars.flatMap((pillar) => pillar.sectors);
    const actions = sectors.flatMap(({ name, blocks }) => [
      name,
      ...blocks.flatMap((block) => block.actions.flatMap(({ title, text }) => [title, text])),
    ]);
    expect(outOfOrder(said, actions)).toBeUndefined();
  });

  it('says the numbers of each chart', async () => {
    const said = await aloud(`${language}/briefing/summary.pdf`);
    const charts = viewOf(language).pillars.map(({ states }) =>
      states.map(({ word, count }) => `${word} ${count}`).join(language === 'ja' ? '、' : ', '),
    );
    for (const chart of charts) expect(said).toContain(squash(chart));
  });
});

it('says what is not translated in its own language', async () => {
  const action = new Map([...plan.entities.action].map(([id, one]) => [id, { ...one, text: { ja: one.text.ja } }]));
  const changed = { ...plan, entities: { ...plan.entities, action } } as Plan;
  const other = await briefingsOf(changed);
  const press = await other.open();
  try {
    const { bytes } = await print(other, press, 'en/briefing/sector/fisheries.pdf');
    const passages = elementsOf(await readPdf(bytes)).filter(({ language }) => language === 'ja');
    expect(passages.map(({ role }) => role)).toEqual(['Span', 'Span', 'Span', 'Span']);
  } finally {
    await press.close();
  }
});
