import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTheme } from './theme.ts';

const TEMPLATES = fileURLToPath(new URL('../../../../templates', import.meta.url));

/** Relative luminance (WCAG 2.1, 1.4.3). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the theme', () => {
  const theme = loadTheme(TEMPLATES);

  it.each([['ink', theme.ink], ['soft', theme.soft], ...theme.pillars.map((colour) => ['pillar', colour])])(
    'has a %s (%s) that reads on white, on wash, and white on it',
    (_, colour = '') => {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, theme.wash)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
