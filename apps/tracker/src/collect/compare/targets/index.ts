import { rating } from './rating.ts';
import { reported } from './reported.ts';
import { state } from './state.ts';
import type { Target } from './target.ts';

/** Every place in the data that returned values can go to. */
const TARGETS: readonly Target[] = [state, rating, reported];

/** Where a field lives; undefined for one that cannot be written. */
export const targetOf = (field: string): Target | undefined => TARGETS.find(({ owns }) => owns(field));
