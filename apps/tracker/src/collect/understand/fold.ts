/** Dashes, waves and minus signs that people use for one another. */
const DASHES = /[\u2010-\u2015\u2212\u2500\u30fc\uff0d\ufe58\ufe63]/g;
const WAVES = /[\u301c\uff5e\u223c]/g;

/**
 * A text in the form in which it is compared and read: full-width digits, letters and signs as half-width ones, any
 * white space as one space, none at the ends. Only for reading; what is kept is the text as it was written.
 *
 * @example foldText('　約１６０名 ') // '約160名'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(WAVES, '~')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same with every dash as a hyphen: for numbers and dates, where ー is no vowel. */
export const foldNumber = (text: string): string => foldText(text).replace(DASHES, '-');

/** A text in the form in which words of a list are compared: folded, small letters, no spaces. */
export const foldWord = (text: string): string => foldText(text).toLowerCase().replace(/\s/g, '');
