import { describe, expect, it } from 'vitest';
import { keepName, keepTogether } from './keep-together.ts';

/** What stays on one line, in brackets. */
const bracket = (html: string) => html.replaceAll(/<span class="(?:nowrap|part)">/g, '[').replaceAll('</span>', ']');

describe('keepTogether', () => {
  it.each([
    ['センター（E-DISC）を設けた。', 'センター（[E-DISC]）を設けた。'],
    ['Partners for Co-creation of Economy', 'Partners for [Co-creation] of Economy'],
    ['AADMER2026-2030の策定', 'AADMER2026-2030の策定'],
    ['AADMER 2026-2030', 'AADMER [2026-2030]'],
    ['next-generation', 'next-generation'],
    ['p. 7, line 291, lines 318–320', '[[p. 7], [line 291],] [lines 318–320]'],
    ['8頁 389行、397行、7頁 318～320行', '[[8頁] [389行]、][397行]、[[7頁] [318～320行]]'],
    ['27–29 October 2023', '[27–29 October] 2023'],
    ['第3回日ASEANデジタル大臣会合', '[第3回][日ASEAN]デジタル大臣会合'],
    ['Ho Chi Minh City in Viet Nam, Lao PDR', '[Ho Chi Minh City] in [Viet Nam], [Lao PDR]'],
    ['友好協力50周年', '友好協力[50周年]'],
    ['Typhoon Yagi (No. 11)', 'Typhoon Yagi ([No. 11])'],
    ['a <b> & c', 'a &lt;b&gt; &amp; c'],
  ])('sets "%s" so that it breaks in the right places', (text, expected) => {
    expect(bracket(keepTogether(text))).toBe(expected);
  });

  it('keeps foreign words of a Japanese name whole, but for very long ones, and the word at its end', () => {
    expect(bracket(keepName('ヤング・Z世代リーダーズのパートナーシップサミット会合'))).toBe(
      '[ヤング]・Z世代[リーダーズ]のパートナーシップ[サミット][会合]',
    );
    expect(bracket(keepName('大臣会合（2024年）'))).toBe('[大臣][会合]（[2024年]）');
    expect(bracket(keepName('Hanoi, Viet Nam')).endsWith('[Viet Nam]')).toBe(true);
    expect(bracket(keepName('立ち上げ式'))).toBe('[立ち上げ式]');
  });
});
