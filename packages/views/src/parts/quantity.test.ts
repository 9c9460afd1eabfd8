import type { Quantity } from '@shinrai/core';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from './quantity.ts';

const quantity = (fields: Partial<Quantity> & Pick<Quantity, 'value' | 'unit'>): Quantity => ({
  qualifier: 'exact',
  basis: 'actual',
  ...fields,
});

describe('formatQuantity', () => {
  it.each<[Quantity, string, string]>([
    [quantity({ value: '160', unit: 'participant', qualifier: 'about' }), '約160名', 'about 160 participants'],
    [
      quantity({ value: '1000', scale: 'ten-thousand', unit: 'person', qualifier: 'at-least' }),
      '1,000万人以上',
      'at least 10 million people',
    ],
    [
      quantity({ value: '2.8', scale: 'trillion', unit: 'jpy', qualifier: 'scale-of' }),
      '2.8兆円規模',
      'on the scale of JPY 2.8 trillion',
    ],
    [quantity({ value: '5000', unit: 'person' }), '5,000人', '5,000 people'],
    [quantity({ value: '70', unit: 'mou', qualifier: 'about' }), '約70件', 'about 70 MOUs'],
    [quantity({ value: '38', unit: 'day' }), '38日間', '38 days'],
    [quantity({ value: '1', unit: 'country' }), '1か国', '1 country'],
    [quantity({ value: '20', unit: 'anniversary' }), '20周年', '20th anniversary'],
    [quantity({ value: '21', unit: 'anniversary' }), '21周年', '21st anniversary'],
    [quantity({ value: '12.5', unit: 'percent', qualifier: 'less-than' }), '12.5%未満', 'less than 12.5%'],
    [quantity({ value: '100', scale: 'million', unit: 'usd' }), '1億米ドル', 'USD 100 million'],
    [quantity({ value: '12345678', unit: 'person' }), '12,345,678人', '12,345,678 people'],
    [quantity({ value: '6', unit: 'field', counter: { ja: 'つの分野', en: 'fields' } }), '6つの分野', '6 fields'],
  ])('%o is %s, %s', (given, ja, en) => {
    expect([formatQuantity(given, 'ja'), formatQuantity(given, 'en')]).toEqual([ja, en]);
  });
});
