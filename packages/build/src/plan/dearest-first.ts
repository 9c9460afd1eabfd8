import type { Output } from '../output.ts';

/** What takes longest begins first, so that nothing long is left for the end. */
export const dearestFirst = (a: Pick<Output, 'cost'>, b: Pick<Output, 'cost'>): number => b.cost - a.cost;
