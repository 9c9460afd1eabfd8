import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuantity } from './written-quantity.ts';

const read = (written: string) => {
  const quantity = readQuantity(written);
  if (!quantity) return undefined;
  const { amount, qualifier, unit } = quantity;
  return [qualifier, amount, unit].filter((part) => part !== 'exact' && part !== '').join(' ');
};

test.each([
  ['約160名', 'about 160 名'],
  ['約１６０名', 'about 160 名'],
  ['百六十名', '160 名'],
  ['１，０００万人以上', 'at-least 10000000 人'],
  ['2.8兆円規模', 'scale-of 2800000000000 円'],
  ['1億2,000万円', '120000000 円'],
  ['1億２千万円', '120000000 円'],
  ['3千億円', '300000000000 円'],
  ['五千名', '5000 名'],
  ['5,000', '5000'],
  ['70件程度', 'about 70 件'],
  ['最大50名', 'at-most 50 名'],
  ['50名未満', 'less-than 50 名'],
  ['50名超', 'more-than 50 名'],
  ['100余り', 'more-than 100'],
  ['about 160 participants', 'about 160 participants'],
  ['10 million or more', 'at-least 10000000'],
  ['45%', '45 %'],
  ['４５％', '45 %'],
  ['3割', '30 %'],
  ['¥1,200', '1200'],
  ['▲5', '-5'],
  ['-0.5', '-0.5'],
  ['55.50', '55.5'],
  ['11か国', '11 か国'],
  ['160名（うち女性80名）', undefined],
  ['100～150名', undefined],
  ['第21回', undefined],
  ['台風11号', undefined],
  ['集計中', undefined],
  ['', undefined],
  ['1,00', undefined],
  ['1.2.3', undefined],
  ['千葉', undefined],
])('%s is %s', (written, expected) => expect(read(written)).toBe(expected));

test('a number keeps its value in any dress', () => {
  const dress = fc.constantFrom('', '約', 'およそ', '最大');
  const unit = fc.constantFrom('', '名', '人', '件', '円', ' participants');
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 }), dress, unit, (whole, cents, before, behind) => {
      const value = `${whole.toLocaleString('en')}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
      const amount = readQuantity(`${before}${value}${behind}`)?.amount;
      expect(Number(amount)).toBeCloseTo(whole + cents / 100, 6);
    }),
  );
});
