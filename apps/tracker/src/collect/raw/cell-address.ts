const [A, Z, LONGEST] = [65, 90, 3];

/** The column, counted from 1, of an address such as `AB12`; undefined for anything else. */
export function columnOf(address: string): number | undefined {
  let column = 0;
  let at = 0;
  // By codes, without a pattern: large workbooks have half a million addresses.
  for (; at < LONGEST; at += 1) {
    const code = address.charCodeAt(at) & ~32;
    if (!(code >= A && code <= Z)) break;
    column = column * 26 + code - A + 1;
  }
  return at > 0 && /^\d+$/.test(address.slice(at)) ? column : undefined;
}
