const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns a text takes in a terminal: Japanese characters take two (East Asian Width, UAX #11). */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** As many characters from the start of a text as fit into so many columns. */
export function takeColumns(text: string, columns: number): string {
  let taken = '';
  let left = columns;
  for (const character of text) {
    left -= displayWidth(character);
    if (left < 0) return taken;
    taken += character;
  }
  return taken;
}

/** As many characters from the end of a text as fit into so many columns. */
export function takeLastColumns(text: string, columns: number): string {
  return [...takeColumns([...text].reverse().join(''), columns)].reverse().join('');
}
