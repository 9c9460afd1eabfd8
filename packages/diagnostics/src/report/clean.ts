/**
 * Makes control characters visible, so that a text from a data file can neither steer a terminal nor break a line of
 * a report.
 */
export function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) =>
    character === '\t' ? ' ' : '\u{fffd}',
  );
}
