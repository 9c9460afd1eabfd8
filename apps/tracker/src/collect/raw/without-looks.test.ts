import { expect, it } from 'vitest';
import type { Package } from './open-package.ts';
import { withoutLooks } from './without-looks.ts';

const NAME = 'xl/sharedStrings.xml';

const read = (content: string, most = 80_000_000) => {
  const pack: Package = { names: [NAME], has: () => true, bytes: () => Buffer.from(content), read: () => [] };
  return [...withoutLooks(pack, most).read(NAME)].join('');
};

it('takes out looks but for the line through a text, and makes stretches one that differ in nothing else', () => {
  const stretch = (look: string, text: string) => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
  const texts = [stretch('<b/>', 'a'), stretch('<sz val="9"/>', 'b'), stretch('<strike/><i/>', 'c'), '<r><t>d</t></r>'];
  expect(read(texts.join(''))).toBe(
    `<r><rPr></rPr><t xml:space="preserve">ab</t></r>${stretch('<strike/>', 'c')}<r><t>d</t></r>`,
  );
});

it('leaves what is larger as it is, and takes nothing whose texts are larger than a part may be', () => {
  expect(read('<r><rPr><b/></rPr><t>a</t></r>', 10)).toContain('<b/>');
  expect(read('<b/>'.repeat(11_000_000))).toBe('');
  expect(() => read('x'.repeat(40_000_001))).toThrow('over the limit');
});
