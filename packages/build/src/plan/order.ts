/** In which order things are made. */
export type Order = <T>(things: readonly T[], costOf: (thing: T) => number) => readonly T[];

/** What takes longest begins first, so that nothing long is left for the end. */
export const dearestFirst: Order = (things, costOf) => things.toSorted((a, b) => costOf(b) - costOf(a));

/** How much of all the work may go before the dearest. */
const SMALL_SHARE = 0.1;

/**
 * What takes hardly any time begins even before the dearest: whoever waits for what they have just changed sees a part of
 * it at once. The whole takes at most a tenth longer for it.
 */
export const smallFirst: Order = (things, costOf) => {
  const dearest = dearestFirst(things, costOf);
  let room = SMALL_SHARE * things.reduce((sum, thing) => sum + costOf(thing), 0);
  const rest = dearest.findLastIndex((thing) => {
    room -= costOf(thing);
    return room < 0;
  });
  return [...dearest.slice(rest + 1).toReversed(), ...dearest.slice(0, rest + 1)];
};
