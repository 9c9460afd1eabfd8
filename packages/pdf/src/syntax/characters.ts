/** Part of a number, a name or another word. */
export const REGULAR = 0;
/** Parts words, and is nothing more. */
export const WHITE = 1;
/** Begins or ends something that is no word: a string, a name, an array. */
export const DELIMITER = 2;

/** What each byte is in the syntax of PDF (ISO 32000-1, 7.2.2). */
export const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = WHITE;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER;
