/** Milliseconds for what renders many documents: a minute or so, and more on a machine that has other things to do. */
export const SLOW = 300_000;
