import { expect, it } from 'vitest';
import { readMarkedText } from './text.ts';
import { readFontText } from './unicode.ts';

const CMAP = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar
2 beginbfrange <0010> <0012> <3042> <0020> <0021> [<D842DFB7> <0062>] endbfrange endcmap`;

it('reads what the codes of a font stand for', () => {
  const { width, words } = readFontText(CMAP);
  expect(width).toBe(2);
  expect(Object.fromEntries(words)).toEqual({ 1: 'A', 2: 'fi', 16: 'あ', 17: 'ぃ', 18: 'い', 32: '𠮷', 33: 'b' });
});

it('reads marked text, with a space between two lines of letters and none between Japanese ones', () => {
  const content = `/P <</MCID 4>> BDC BT /F1 9 Tf 1 0 0 1 0 10 Tm <0001> Tj (\\000\\001) Tj ET
    BT 1 0 0 1 0 20 Tm [<0021> -3 <0002>] TJ ET BT 1 0 0 1 0 30 Tm <0010> Tj ET EMC BT <0001> Tj ET
    /Span <</MCID 5>> BDC BT /F2 9 Tf <0001> Tj ET EMC`;
  const texts = readMarkedText(content, new Map([['F1', readFontText(CMAP)]]), new Set([4, 5]));
  expect(Object.fromEntries(texts)).toEqual({ 4: 'AA bfiあ' });
});
