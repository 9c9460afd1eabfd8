import { describe, expect, it } from 'vitest';
import { dateLineToHtml } from './date-line.ts';

/** The parts that stay together, in brackets. */
const parts = (value: string) =>
  dateLineToHtml([{ kind: 'text', value }]).replaceAll('<span class="nowrap">', '[').replaceAll('</span>', ']');

describe('dateLineToHtml', () => {
  it.each([
    ['2024年11月4日～12月11日（予定・推定）', '[2024年11月4日～][12月11日][（予定・推定）]'],
    ['4 November – 11 December 2024 (planned)', '[4 November –] [11 December 2024] [(planned)]'],
    ['2024年5月、2023年', '[2024年5月、][2023年]'],
    ['', '[]'],
  ])('keeps the parts of "%s" together', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it('lets a long label break anywhere, and escapes', () => {
    expect(parts('日本がASEAN+3の共同議長だった年：2023年')).toBe('日本がASEAN+3の共同議長だった年：[2023年]');
    expect(parts('<b>')).toBe('[&lt;b&gt;]');
  });
});
