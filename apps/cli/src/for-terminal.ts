/** Control characters and marks of direction; an escape only where it begins no colour and no clearing of the line. */
const STEERING =
  /\u001b(?!\[[\d;]*[mK])|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text as it may be written to a terminal: names of files and words of data, which somebody else chose, cannot steer
 * it. Line ends, tabs, colours and the clearing of a line stay.
 */
export const forTerminal = (text: string): string => text.replace(STEERING, '\ufffd');

/** JSON in which nothing is left that `forTerminal` would replace, and that says the same. */
export const escapeJson = (json: string): string =>
  json.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
