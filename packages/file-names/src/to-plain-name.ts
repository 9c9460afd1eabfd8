import { lookAlikeIn } from './look-alike.ts';
import { LONGEST_NAME, nameProblem } from './name-problem.ts';
import { isReserved } from './reserved.ts';

const encoder = new TextEncoder();

/**
 * A plain name for a file whose name was chosen elsewhere: as near to it as `nameProblem` allows. The last step of a
 * path is taken, the ending is kept.
 *
 * @example toPlainName('..\\CON .xlsx') // '_CON .xlsx'
 */
export function toPlainName(written: string): string {
  const last = written.split(/[/\\]/).at(-1) ?? '';
  const name = withoutLookAlikes(
    last
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}<>:"|?*\ufffe\uffff]/gu, '_'),
  );
  const trimmed = shorten(name.replace(/^[.\s]+/, '_').replace(/[.\s]+$/, '_'));
  const plain = isReserved(trimmed) ? `_${trimmed}` : trimmed;
  return nameProblem(plain) === undefined ? plain : '_';
}

/** Disguised letters become the plain ones that they stand for, the rest a low line. */
function withoutLookAlikes(name: string): string {
  let plain = name;
  for (let found = lookAlikeIn(plain); found !== undefined; found = lookAlikeIn(plain)) {
    const meant = found.normalize('NFKC');
    plain = plain.replaceAll(found, /^[0-9a-z]+$/i.test(meant) ? meant : '_');
  }
  return plain.normalize('NFC');
}

/** Cuts what stands before the ending, between characters. */
function shorten(name: string): string {
  const [ending = ''] = /\.[0-9a-z]{1,10}$/i.exec(name) ?? [];
  const room = LONGEST_NAME - 1 - ending.length;
  let [stem, bytes] = ['', 0];
  for (const { segment } of new Intl.Segmenter('en').segment(name.slice(0, name.length - ending.length))) {
    bytes += encoder.encode(segment).length;
    if (bytes > room) return `${stem.replace(/[.\s]+$/, '')}${ending}`;
    stem += segment;
  }
  return name;
}
