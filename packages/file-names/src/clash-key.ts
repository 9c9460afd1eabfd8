/**
 * What two names have in common that some disk or some eye takes for one: upper and lower case, composed and decomposed
 * accents, full and half width.
 *
 * @example clashKey('Photo.PNG') === clashKey('ｐhoto.png') // true
 */
export const clashKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
