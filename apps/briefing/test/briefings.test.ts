import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { type App, BuildFailure, type Renderer } from '@shinrai/build';
import { loadPlan, type Plan } from '@shinrai/core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createBriefings } from '../src/index.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let plan: Plan;
let app: App;
let renderer: Renderer;

beforeAll(async () => {
  const loaded = await loadPlan(`${ROOT}/test/fixtures/two-pillars`);
  if (!loaded.plan) throw new Error('the fixture does not load');
  plan = loaded.plan;
  app = await create(plan);
  renderer = await app.open();
});
afterAll(() => renderer.close());

const create = (of: Plan, templatesFolder = `${ROOT}/templates`) =>
  createBriefings({ plan: of, languages: ['ja', 'en'], includes: () => true, templatesFolder, audience: 'internal' });

async function render(path: string, from: App = app, by: Renderer = renderer) {
  const output = from.outputs.find((one) => one.path === path);
  if (!output) throw new Error(`no output ${path}`);
  return by.render(output);
}

it.each(['shared/wording.yaml', 'shared/theme.yaml', 'briefing/styles/page.css', 'briefing/sector.hbs'])(
  'a folder without %s is told as what it is',
  async (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'shinrai-templates-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(`${ROOT}/templates`, folder, { recursive: true });
    rmSync(join(folder, file));
    const fault = await create(plan, folder).catch((error: unknown) => error);
    if (!(fault instanceof BuildFailure)) throw new Error(`${fault} is no finding`);
    expect(fault.findings.map(({ code }) => code)).toEqual(['template/not-found']);
    expect(fault.findings[0]?.message).toContain(file.replace('.hbs', ''));
  },
);

describe('the outputs', () => {
  it('are one document for every scope and language', () => {
    expect(app.outputs.map(({ path }) => path).filter((path) => path.startsWith('ja/'))).toMatchInlineSnapshot(`
      [
        "ja/briefing/pack.pdf",
        "ja/briefing/pillar/shared-sea.pdf",
        "ja/briefing/pillar/shared-knowledge.pdf",
        "ja/briefing/sector/fisheries.pdf",
        "ja/briefing/sector/ferries.pdf",
        "ja/briefing/sector/schools.pdf",
        "ja/briefing/ministry/fisheries-ministry.pdf",
        "ja/briefing/ministry/transport-ministry.pdf",
        "ja/briefing/ministry/education-ministry.pdf",
        "ja/briefing/country/is.pdf",
        "ja/briefing/country/no.pdf",
        "ja/briefing/summary.pdf",
        "ja/briefing/reading.pdf",
        "ja/briefing/calendar.pdf",
      ]
    `);
  });

  it('depend on the view: a change of one figure changes the inputs of exactly the documents that say it', async () => {
    const [sector] = [...plan.entities.sector.values()];
    if (!sector) throw new Error('no sector');
    const changed = { ...sector, gist: { ja: '別の文', en: 'Another sentence' } };
    const entities = { ...plan.entities, sector: new Map([...plan.entities.sector, [sector.id, changed]]) };
    const isSame = sameInputs(app, await create({ ...plan, entities }));
    const other = [...plan.entities.sector.keys()].at(-1);
    expect(isSame(`ja/briefing/sector/${sector.id}.pdf`)).toBe(false);
    expect(isSame('ja/briefing/pack.pdf')).toBe(false);
    expect(isSame(`ja/briefing/sector/${other}.pdf`)).toBe(true);
  });

  it('depend on the colours of the pillars whose pages are in it', async () => {
    const [pillar] = [...plan.entities.pillar.values()];
    if (!pillar) throw new Error('no pillar');
    const changed = { ...pillar, colour: '#123456' };
    const entities = { ...plan.entities, pillar: new Map([...plan.entities.pillar, [pillar.id, changed]]) };
    const isSame = sameInputs(app, await create({ ...plan, entities }));
    const other = [...plan.entities.pillar.keys()].at(-1);
    expect(isSame(`ja/briefing/pillar/${pillar.id}.pdf`)).toBe(false);
    expect(isSame('ja/briefing/pack.pdf')).toBe(false);
    expect(isSame(`ja/briefing/pillar/${other}.pdf`)).toBe(true);
  });
});

/** Whether an output of two apps is made from the same. */
const sameInputs = (before: App, after: App) => (path: string) => {
  const [one, other] = [before, after].map(({ outputs }) => outputs.find((output) => output.path === path)?.inputs);
  return JSON.stringify(one) === JSON.stringify(other);
};

describe('a finished PDF', () => {
  it.each(['ja', 'en'])('in %s is tagged, titled, has its language and our fonts only', async (language) => {
    const { bytes, count } = await render(`${language}/briefing/pack.pdf`);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { catalog } = document;
    expect(count).toEqual({ unit: 'pages', value: document.getPageCount() });
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)).toBeDefined();
    expect(catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText()).toBe(language);
    expect(document.getTitle()).toContain(language === 'ja' ? plan.head.short.ja : plan.head.short.en);
    expect(catalog.lookup(PDFName.of('Outlines'), PDFDict)).toBeDefined();
    expect(fontsOf(document)).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular', 'BIZUDPMincho-Regular']);
  });

  it('has the same bytes when it is made again', async () => {
    const [sector] = [...plan.entities.sector.keys()];
    const path = `en/briefing/sector/${sector}.pdf`;
    const [first, second] = [await render(path), await render(path)];
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });
});

function fontsOf(document: PDFDocument): readonly string[] {
  const fonts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor') ? [object] : [],
    );
  for (const font of fonts) expect(font.has(PDFName.of('FontFile2'))).toBe(true);
  return [
    ...new Set(fonts.map((font) => String(font.get(PDFName.of('FontName'))).replace(/^\/[A-Z]+\+/, ''))),
  ].toSorted();
}
