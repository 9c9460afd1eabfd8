import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shippedTheme } from '../../test/fixture.ts';
import { loadStyleSheet } from './style-sheet.ts';
import { loadTheme } from './theme.ts';

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
  const theme = shippedTheme();

  it.each([['ink', theme.ink], ['soft', theme.soft], ...theme.pillars.map((colour) => ['pillar', colour])])(
    'has a %s (%s) that reads on white, on wash, and white on it',
    (_, colour = '') => {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, theme.wash)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** A folder of templates with nothing but a theme. */
function themeOf(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shinrai-theme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'shared'));
  writeFileSync(join(folder, 'shared/theme.yaml'), yaml);
  return folder;
}

const findings = (yaml: string) =>
  loadTheme(themeOf(yaml)).findings.map(
    ({ code, message, place }) => `${place?.kind === 'file' && `${place.line}:${place.column}`} ${code} ${message}`,
  );

describe('a theme with mistakes', () => {
  it('has each of them found at its line', () => {
    const yaml = 'ink2: "#1b1f24"\nsoft: blue\nrule: "#c9ced6"\nwash: 5\npillars: ["#9c3d2e", "#1D4E89"]\n';
    expect(findings(yaml).toSorted()).toMatchInlineSnapshot(`
      [
        "1:1 shape/missing-key the file lacks "ink"",
        "1:1 shape/unknown-key "ink2" is not a key that is known here",
        "2:7 shape/wrong-form "blue" is not written as it should be here",
        "4:7 shape/wrong-type expected a text, found 5",
        "5:22 shape/wrong-form "#1D4E89" is not written as it should be here",
      ]
    `);
  });

  it('is no style sheet, and neither is one without its files', () => {
    const { value, findings: all } = loadStyleSheet(themeOf('ink: "#1b1f24"'));
    expect(value).toBeUndefined();
    expect(all.map(({ message }) => message)).toContainEqual(expect.stringMatching(/styles\/page\.css/));
  });
});
