import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { App, Output, Renderer } from '@shinrai/build';
import { loadPlan, type Plan } from '@shinrai/core';
import { readPrinted } from '@shinrai/pdf';
import { readPdf, squash } from '@shinrai/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOfDestinations } from '../src/finish/destinations.ts';
import { bookletSides, handoutSides } from '../src/impose/order.ts';
import { createBriefings, type PrintOptions } from '../src/index.ts';
import { shippedTheme, warmth } from './fixture.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let plan: Plan;
let released: Plan;
let plain: App;
let marked: App;
let renderer: Renderer;

beforeAll(async () => {
  const loaded = await loadPlan(`${ROOT}/test/fixtures/two-pillars`);
  if (!loaded.plan) throw new Error('the fixture does not load');
  plan = loaded.plan;
  const { head } = plan;
  released = { ...plan, head: { ...head, edition: { ...head.edition, state: 'released' } } };
  plain = await create({});
  marked = await create({ forms: ['booklet', 'handout'], duplex: true, draftMarks: true });
  renderer = await marked.open();
});

const create = (options: PrintOptions, of: Plan = plan) =>
  createBriefings({
    plan: of,
    languages: ['en'],
    includes: () => true,
    templatesFolder: `${ROOT}/templates`,
    audience: 'internal',
    warmth,
    ...options,
  });

const outputOf = (app: App, path: string): Output => {
  const output = app.outputs.find((one) => one.path === `en/briefing/${path}`);
  if (!output) throw new Error(`no output ${path}`);
  return output;
};
const inputsOf = (app: App, path: string) => outputOf(app, path).inputs;

async function render(path: string) {
  const { bytes, count } = await renderer.render(outputOf(marked, path));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { bytes, document, pages: count?.value ?? 0 };
}

const millimetres = (document: PDFDocument) =>
  document.getPages().map((page) => [page.getWidth(), page.getHeight()].map((one) => Math.round((one * 25.4) / 72)));

const duplexOf = ({ catalog }: PDFDocument) =>
  catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('Duplex'))?.toString();

describe('the outputs', () => {
  it('have handouts and booklets beside packs, pillars, ministries and the reading edition, and nothing else', () => {
    const paths = (app: App) => app.outputs.map(({ path }) => path);
    const added = paths(marked).filter((path) => !paths(plain).includes(path));
    expect(added).toMatchInlineSnapshot(`
      [
        "en/briefing/pack.handout.pdf",
        "en/briefing/pack.booklet.pdf",
        "en/briefing/pillar/shared-sea.handout.pdf",
        "en/briefing/pillar/shared-sea.booklet.pdf",
        "en/briefing/pillar/shared-knowledge.handout.pdf",
        "en/briefing/pillar/shared-knowledge.booklet.pdf",
        "en/briefing/ministry/fisheries-ministry.handout.pdf",
        "en/briefing/ministry/fisheries-ministry.booklet.pdf",
        "en/briefing/ministry/transport-ministry.handout.pdf",
        "en/briefing/ministry/transport-ministry.booklet.pdf",
        "en/briefing/ministry/education-ministry.handout.pdf",
        "en/briefing/ministry/education-ministry.booklet.pdf",
        "en/briefing/reading.handout.pdf",
        "en/briefing/reading.booklet.pdf",
      ]
    `);
    expect(paths(marked).filter((path) => !added.includes(path))).toEqual(paths(plain));
    expect(outputOf(marked, 'pack.handout.pdf')).toMatchObject({ kind: 'handout', scope: { kind: 'plan' } });
    expect(outputOf(marked, 'pack.booklet.pdf').title).toBe(
      `${outputOf(marked, 'pack.pdf').title} – Booklet (saddle stitch, A3)`,
    );
  });

  it('have the inputs of their master, and the form', () => {
    const { form, ...inputs } = inputsOf(marked, 'pack.handout.pdf');
    expect(inputs).toEqual(inputsOf(marked, 'pack.pdf'));
    expect(form).toMatchObject({ name: 'handout', version: 2 });
  });

  it('have the same inputs as ever without options, and others with each', async () => {
    const off = await create({ forms: [], duplex: false, draftMarks: false, countryStyle: 'asean' });
    expect(off.outputs).toEqual(plain.outputs);
    expect(Object.keys(inputsOf(plain, 'pack.pdf'))).not.toContain('options');
    const seen = await Promise.all(
      [{}, { duplex: true }, { draftMarks: true }].map(async (options) => inputsOf(await create(options), 'pack.pdf')),
    );
    expect(new Set(seen.map((inputs) => JSON.stringify(inputs))).size).toBe(3);
    expect(inputsOf(await create({ draftMarks: true }, released), 'pack.pdf')).toMatchObject({
      options: { watermark: false, frames: true },
    });
  });
});

describe('the master for both sides', () => {
  it('starts pillars on odd pages behind blank ones, and its contents say where', async () => {
    const { bytes, document } = await render('pack.pdf');
    const destinations = pagesOfDestinations(await readPrinted(bytes));
    const { pages } = await readPdf(bytes);
    for (const id of plan.entities.pillar.keys()) {
      const start = destinations[`pillar-${id}`] ?? 0;
      expect(start % 2).toBe(1);
      expect(squash(pages[1]?.text ?? '')).toContain(squash(`${plan.entities.pillar.get(id)?.name.en}${start}`));
    }
    const blanks = pages.flatMap(({ text }, index) => (text.includes('intentionally blank') ? [index + 1] : []));
    expect(blanks.length).toBeGreaterThan(0);
    const starts = [...plan.entities.pillar.keys()].map((id) => destinations[`pillar-${id}`]);
    expect(blanks.every((page) => starts.includes(page + 1))).toBe(true);
    expect(duplexOf(document)).toBe('/DuplexFlipShortEdge');
  });
});

describe('marks of a draft', () => {
  it('stand on every page, and not in its structure', async () => {
    const { pages } = await readPdf((await render('sector/fisheries.pdf')).bytes);
    expect(pages.every(({ text }) => text.includes('DRAFT'))).toBe(true);
    expect(JSON.stringify(pages.map(({ structure }) => structure))).not.toContain('DRAFT');
  });

  it('frame the pictures that are to be supplied, on the pages of sectors', async () => {
    const { pages } = await readPdf((await render('sector/ferries.pdf')).bytes);
    expect(squash(pages.map(({ text }) => text).join(''))).toContain(squash('Picture (not supplied)'));
  });

  it.each(['ink', 'soft', 'pillars'] as const)('leave text in %s readable', (name) => {
    const theme = shippedTheme();
    const css = readFileSync(`${ROOT}/templates/briefing/styles/marks.css`, 'utf8');
    const mark = /\.watermark \{[^}]*\bcolor: (#[0-9a-f]{6})/.exec(css)?.[1] ?? '#000000';
    for (const colour of [theme[name]].flat()) expect(contrast(colour, mark)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast of two colours as WCAG 2.2 reckons it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('sheets', () => {
  it('of a handout are A4 portrait with two pages each', async () => {
    const [master, handout] = [await render('pack.pdf'), await render('pack.handout.pdf')];
    expect(handout.pages).toBe(Math.ceil(master.pages / 2));
    expect(millimetres(handout.document)).toEqual(Array.from({ length: handout.pages }, () => [210, 297]));
    expect(duplexOf(handout.document)).toBe('/DuplexFlipLongEdge');
  });

  it.each([
    ['handout', handoutSides],
    ['booklet', bookletSides],
  ] as const)('of a %s carry the pages in its order, each with its number', async (form, sidesOf) => {
    const { pages } = await readPdf((await render('pack.pdf')).bytes);
    const sheets = await readPdf((await render(`pack.${form}.pdf`)).bytes);
    for (const [index, side] of sidesOf(pages.length).entries()) {
      const text = squash(sheets.pages[index]?.text ?? '');
      const carried = pages.flatMap((page, at) => (text.includes(squash(page.text)) ? [at + 1] : []));
      expect(carried).toEqual(side.filter((page) => page !== null).toSorted((a, b) => a - b));
      for (const page of carried) expect(text).toContain(squash(`${page} / ${pages.length}`));
    }
  });

  it('of a booklet are A3 landscape, front and back', async () => {
    const [master, booklet] = [await render('pack.pdf'), await render('pack.booklet.pdf')];
    expect(booklet.pages).toBe(2 * Math.ceil(master.pages / 4));
    expect(millimetres(booklet.document)).toEqual(Array.from({ length: booklet.pages }, () => [420, 297]));
    expect(duplexOf(booklet.document)).toBe('/DuplexFlipShortEdge');
  });

  it('of the reading edition carry its portrait pages: two small ones on A4, two of full size on A3', async () => {
    const [master, handout, booklet] = [
      await render('reading.pdf'),
      await render('reading.handout.pdf'),
      await render('reading.booklet.pdf'),
    ];
    const first = (document: PDFDocument) => millimetres(document)[0];
    expect([master, handout, booklet].map(({ document }) => first(document))).toEqual([
      [210, 297],
      [297, 210],
      [420, 297],
    ]);
    expect(handout.pages).toBe(Math.ceil(master.pages / 2));
    expect(booklet.pages).toBe(2 * Math.ceil(master.pages / 4));
    const [cover] = (await readPdf(booklet.bytes)).pages;
    expect(Math.min(...(cover?.runs ?? []).map(({ size }) => size))).toBeGreaterThanOrEqual(8.5);
    expect(duplexOf(master.document)).toBe('/DuplexFlipLongEdge');
  });

  it('have properties like those of the master, and their own identifier', async () => {
    const [master, handout, booklet] = [
      await render('pack.pdf'),
      await render('pack.handout.pdf'),
      await render('pack.booklet.pdf'),
    ];
    expect(handout.document.getTitle()).toBe(outputOf(marked, 'pack.handout.pdf').title);
    expect(handout.document.getAuthor()).toBe(master.document.getAuthor());
    expect(handout.document.getCreationDate()).toEqual(new Date(`${plan.asOf}T00:00:00Z`));
    const ids = [master, handout, booklet].map(({ document }) => String(document.context.trailerInfo.ID));
    expect(new Set(ids).size).toBe(3);
    expect(handout.document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
    expect(master.document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  });

  it('have the same bytes when they are made again by another browser', async () => {
    const { bytes } = await render('pillar/shared-sea.booklet.pdf');
    await warmth.close();
    const again = await marked.open();
    const { bytes: second } = await again.render(outputOf(marked, 'pillar/shared-sea.booklet.pdf'));
    expect(Buffer.from(second).equals(Buffer.from(bytes))).toBe(true);
  });
});
