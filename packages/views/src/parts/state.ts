import type { Delivery, DeliveryState, StateCount } from '@shinrai/core';
import { STATE_WORDS } from '../words/codes.ts';
import { type FactRef, type Line, words } from './inline.ts';
import { bracketed, inLanguage, type Speech } from './speech.ts';

/** A delivery state as it is printed: a symbol that survives a copier goes by `value`, the word stands beside it. */
export interface StateView {
  readonly value: DeliveryState;
  readonly word: Line;
  readonly isStated: boolean;
}

/** Phrases the delivery state of an entity; an inferred one says so. */
export function stateView(speech: Speech, state: Delivery, ref: FactRef): StateView {
  const word = STATE_WORDS[state.value][speech.language];
  const inferred =
    state.basis === 'inferred' ? bracketed(speech, inLanguage(speech, { ja: '推定', en: 'inferred' })) : '';
  const isStated = state.value !== 'not-stated';
  const doubt = state.basis === 'inferred' ? 'inferred' : isStated ? undefined : 'not-stated';
  return { value: state.value, word: words(`${word}${inferred}`, ref, doubt), isStated };
}

/** How many actions are in one state. */
export interface StateCountView {
  readonly value: DeliveryState;
  readonly word: string;
  readonly count: number;
  /** Share of all actions that were counted, 0 to 100 with one decimal. */
  readonly percent: number;
}

/** Phrases counts by state. */
export function stateCountViews(speech: Speech, counts: readonly StateCount[]): readonly StateCountView[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.map(({ state, count }) => ({
    value: state,
    word: STATE_WORDS[state][speech.language],
    count,
    percent: total === 0 ? 0 : Math.round((count / total) * 1000) / 10,
  }));
}
