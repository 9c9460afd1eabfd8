import { Decimal } from 'decimal.js';
import { amountOf } from '../quantity/amount.ts';
import { type Quantity, SCALES } from '../quantity/quantity.ts';

/**
 * What can honestly be said about the difference of two figures:
 * - `exact`: both are exact and count alike; the difference is a plain number;
 * - `rounded`: one is rounded, and they differ by more than its rounding; the difference is itself about so much;
 * - `within-rounding`: one is rounded, and the other may be what it was rounded from (about 160 and 158);
 * - `open`: one is a bound (at least, more than); how far they are apart is not known;
 * - `unlike`: they count different things, or over different times; there is no difference;
 * - `same-number`: only the qualifier, the basis or a remark is another.
 *
 * `direction` says which is greater where that much is certain. `basis` tells that one was, for example, planned and
 * the other reached: a result is compared with a plan, and nothing has risen or fallen.
 */
export interface QuantityShift {
  readonly kind: 'exact' | 'rounded' | 'within-rounding' | 'open' | 'unlike' | 'same-number';
  /** Absolute difference as a decimal string, where one may be given. */
  readonly amount?: string;
  readonly direction?: 'more' | 'fewer';
  readonly basis?: { readonly was: Quantity['basis']; readonly now: Quantity['basis'] };
}

const ROUNDED = new Set<Quantity['qualifier']>(['about', 'scale-of', 'nearly']);

/** Compares two figures without claiming more than they say. */
export function quantityShift(old: Quantity, now: Quantity): QuantityShift {
  const basis = old.basis === now.basis ? {} : { basis: { was: old.basis, now: now.basis } };
  if (!countAlike(old, now)) return { kind: 'unlike', ...basis };
  const difference = new Decimal(amountOf(now)).minus(amountOf(old));
  if (difference.isZero()) return { kind: 'same-number', ...basis };
  return { ...measured(old, now, difference), ...basis };
}

function measured(old: Quantity, now: Quantity, difference: Decimal): QuantityShift {
  const exact = { amount: difference.abs().toFixed(), direction: difference.isPositive() ? 'more' : 'fewer' } as const;
  if ([old, now].every(({ qualifier }) => qualifier === 'exact')) return { kind: 'exact', ...exact };
  if (![old, now].every(({ qualifier }) => qualifier === 'exact' || ROUNDED.has(qualifier))) return { kind: 'open' };
  const grain = Decimal.max(...[old, now].map(grainOf));
  return difference.abs().lessThan(grain) ? { kind: 'within-rounding' } : { kind: 'rounded', ...exact };
}

/** The place to which a rounded number was rounded, as far as its digits tell: ten for about 160. */
function grainOf(quantity: Quantity): Decimal {
  if (quantity.qualifier === 'exact') return new Decimal(0);
  const [whole = '', fraction = ''] = quantity.value.split('.');
  const zeros = fraction === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : -fraction.length;
  return new Decimal(10).pow(zeros + (quantity.scale ? SCALES[quantity.scale] : 0));
}

function countAlike(old: Quantity, now: Quantity): boolean {
  const measureOf = ({ unit, per, horizon }: Quantity) => JSON.stringify([unit, per, horizon]);
  return measureOf(old) === measureOf(now);
}
