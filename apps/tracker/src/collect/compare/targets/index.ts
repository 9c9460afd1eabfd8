import { rating } from './rating.ts';
import { reported } from './reported.ts';
import { state } from './state.ts';
import type { Target } from './target.ts';

/** Every place in the data that returned values can go to. */
const TARGETS: readonly Target[] = [state, rating, reported];

/** The place of a field's target among all: states come before what was reported about them. */
export const targetRank = (field: string): number => TARGETS.findIndex(({ owns }) => owns(field));

/** Where a field lives; undefined for one that cannot be written. */
export const targetOf = (field: string): Target | undefined => TARGETS.find(({ owns }) => owns(field));
