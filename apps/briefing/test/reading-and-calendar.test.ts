import type { Event, Plan } from '@shinrai/core';
import { readPrinted } from '@shinrai/pdf';
import { type PdfBookmark, readPdf, squash } from '@shinrai/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOfDestinations } from '../src/finish/destinations.ts';
import { createBriefings } from '../src/index.ts';
import { loadFixture, ROOT, warmth } from './fixture.ts';

let plan: Plan;

beforeAll(async () => {
  plan = await loadFixture();
});

async function render(path: string, of: Plan = plan) {
  const app = await createBriefings({
    plan: of,
    languages: ['ja', 'en'],
    includes: ({ kind }) => kind === 'plan',
    templatesFolder: `${ROOT}/templates`,
    audience: 'internal',
    warmth,
  });
  const output = app.outputs.find((one) => one.path === path);
  if (!output) throw new Error(`no output ${path}`);
  const renderer = await app.open();
  try {
    const { bytes, findings } = await renderer.render(output);
    expect(findings).toEqual([]);
    return { bytes, content: await readPdf(bytes) };
  } finally {
    await renderer.close();
  }
}

const LANGUAGES = ['ja', 'en'] as const;
const depths = (bookmarks: readonly PdfBookmark[], depth = 1): readonly number[] =>
  bookmarks.flatMap(({ children }) => [depth, ...depths(children, depth + 1)]);

/** Levels of the headings in reading order: 1 for H1. */
const levels = (roles: readonly string[]) =>
  roles.flatMap((role) => (/^H[1-6]$/.test(role) ? [Number(role.slice(1))] : []));

describe.each(LANGUAGES)('the reading edition in %s', (language) => {
  it('is A4 portrait and tells every action in a tree of headings without gaps', async () => {
    const { content } = await render(`${language}/briefing/reading.pdf`);
    for (const { width, height } of content.pages) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
    }
    const text = squash(content.text);
    for (const { title } of plan.entities.action.values()) expect(text).toContain(squash(title[language] ?? ''));
    const found = levels(content.roles);
    expect(found.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of found.entries()) expect(level - (found[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(Math.max(...depths(content.bookmarks))).toBe(4);
  });

  it('has a contents list whose numbers are the real pages', async () => {
    const { bytes, content } = await render(`${language}/briefing/reading.pdf`);
    const pages = pagesOfDestinations(await readPrinted(bytes));
    const contents = squash(content.pages[0]?.text ?? '');
    for (const { id, name } of plan.entities.sector.values()) {
      expect(contents).toContain(squash(`${name[language]}${pages[`sector-${id}`]}`));
    }
  });
});

describe.each(LANGUAGES)('the calendar in %s', (language) => {
  it('is one landscape page a year', async () => {
    const { content } = await render(`${language}/briefing/calendar.pdf`);
    expect(content.pages).toHaveLength(2);
    for (const { width, height } of content.pages) {
      expect(width).toBeCloseTo(297, 0);
      expect(height).toBeCloseTo(210, 0);
    }
    expect(levels(content.roles).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('cuts nothing from a month with more than a page can hold', async () => {
    const [event] = [...plan.entities.event.values()];
    if (!event) throw new Error('no event');
    const names = Array.from({ length: 70 }, (_, index) => `第${index + 1}番目の会合`);
    const crowd = names.map((name, index): [string, Event] => [
      `crowd-${index}`,
      { ...event, id: `crowd-${index}`, name: { ja: name, en: name }, date: { ...event.date, date: MONTH } },
    ]);
    const entities = { ...plan.entities, event: new Map([...plan.entities.event, ...crowd]) };
    const { content } = await render(`${language}/briefing/calendar.pdf`, { ...plan, entities });
    const text = squash(content.text);
    for (const name of names) expect(text).toContain(squash(name));
  });
});

const MONTH = { kind: 'month', month: '2025-02' } as const;
