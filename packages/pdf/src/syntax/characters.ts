const [REGULAR, WHITE, DELIMITER] = [0, 1, 2];
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = WHITE;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER;

/** Whether a byte parts words, and is nothing more (ISO 32000-1, 7.2.2). */
export const isWhite = (code: number): boolean => KINDS[code] === WHITE;
/** Whether a byte begins or ends something that is no word: a string, a name, an array. */
export const isDelimiter = (code: number): boolean => KINDS[code] === DELIMITER;
/** Whether a byte stands in a number, a name or another word. */
export const isRegular = (code: number): boolean => KINDS[code] === REGULAR;
