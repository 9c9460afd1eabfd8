/** Control characters, marks of direction, and what some programs take for the end of a line. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Makes characters visible that steer, so that a text that somebody else chose, or the name of a file, can neither steer a
 * terminal nor break a line of a report.
 */
export function clean(text: string): string {
  return text.replace(STEERING, (character) => (character === '\t' ? ' ' : '\u{fffd}'));
}
