import { Decimal } from 'decimal.js';
import { type Quantity, SCALES } from './quantity.ts';

/** The whole number that a quantity means, as a decimal string without exponent: 2.8 trillion is "2800000000000". */
export function amountOf(quantity: Quantity): string {
  const factor = new Decimal(10).pow(quantity.scale ? SCALES[quantity.scale] : 0);
  return new Decimal(quantity.value).times(factor).toFixed();
}
