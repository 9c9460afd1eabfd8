import { describe, expect, it } from 'vitest';
import { spinesOf } from '../src/page/spines.ts';
import { loadFixture, shippedTheme } from './fixture.ts';

/** What a black-and-white copier makes of a colour: luma of ITU-R BT.601, as pdftoppm -gray does. */
function grey(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

/** Relative luminance of a grey (WCAG 2.1). */
function luminance(level: number): number {
  const part = level / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function contrast(a: number, b: number): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the theme in grey', async () => {
  const theme = shippedTheme();
  const plan = await loadFixture();
  const own = [...plan.entities.pillar.values()].flatMap(({ colour }) => (colour === undefined ? [] : [colour]));
  const accents = [...theme.pillars, ...own];

  const pairs: readonly (readonly [string, string, string])[] = [
    ...[theme.ink, theme.soft, ...accents].flatMap((text) => [
      ['on white', text, '#ffffff'] as const,
      ['on wash', text, theme.wash] as const,
    ]),
    ...[theme.ink, ...accents].map((ground) => ['white on it', '#ffffff', ground] as const),
  ];

  it.each(pairs)('text %s: %s and %s differ by 4.5 to 1', (_, text, ground) => {
    expect(contrast(grey(text), grey(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('tells the first four pillars apart by the pattern of their spine', () => {
    const [pillar] = [...plan.entities.pillar.values()];
    if (!pillar) throw new Error('no pillar');
    const heads = [1, 2, 3, 4].map((order) => ({ id: pillar.id, order, name: [], gist: [] }));
    expect(new Set(spinesOf(plan, heads, theme).map(({ pattern }) => pattern)).size).toBe(4);
  });
});
