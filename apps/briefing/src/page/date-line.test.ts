import { describe, expect, it } from 'vitest';
import { dateLineToHtml } from './date-line.ts';

/** The parts that stay together, in brackets. */
const parts = (value: string) =>
  dateLineToHtml([{ kind: 'text', value }])
    .replaceAll(/<span class="nowrap">(.*?)<\/span>/g, '$1')
    .replaceAll('<span class="part">', '[')
    .replaceAll('</span>', ']');

describe('dateLineToHtml', () => {
  it.each([
    ['2024年11月4日～12月11日（予定・推定）', '[2024年11月4日～][12月11日][（予定・推定）]'],
    ['4 November – 11 December 2024 (planned)', '[4 November\u00a0–] [11 December 2024] [(planned)]'],
    ['FY2024–FY2026', '[FY2024–][FY2026]'],
    ['19–29 June 2024', '[19–29 June 2024]'],
    ['2023年9月から3年間（予定）', '[2023年9月から][3年間][（予定）]'],
    ['10 years from December 2023', '[10 years] [from December 2023]'],
    ['2024年5月、2023年', '[2024年5月、][2023年]'],
    ['策定の完了：時期未定', '[策定の完了：][時期未定]'],
    ['2024年8月（推定）　第9回会議', '[2024年8月][（推定）]　[第9回会議]'],
    ['6 July 2023, Special Meeting of Justice Ministers', '[6 July 2023,] Special Meeting of Justice Ministers'],
    ['', ''],
  ])('keeps the parts of "%s" together', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it('keeps the colon with its label, also where they come apart', () => {
    const pieces = ['Announcement', ': ', '2023'].map((value) => ({ kind: 'text' as const, value }));
    expect(dateLineToHtml(pieces)).toBe('<span class="part">Announcement:</span> <span class="part">2023</span>');
  });

  it('keeps the mark of a note with the words before it', () => {
    const text = (value: string) => ({ kind: 'text' as const, value });
    const note = { kind: 'note' as const, id: 'provisional' as const };
    expect(dateLineToHtml([text('May 2024, Summit'), note, text(' (2024)')])).toBe(
      '<span class="part">May 2024,</span> <span class="part">Summit<sup>†</sup></span> <span class="part">(2024)</span>',
    );
  });

  it('escapes', () => {
    expect(parts('<b>')).toBe('[&lt;b&gt;]');
  });
});
