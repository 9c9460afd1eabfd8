import { escapeHtml } from '@shinrai/templating';
import type { Inline, Line } from '@shinrai/views';
import { keepName, keepTogether } from './keep-together.ts';

/** Words as escaped HTML. */
type Set = (words: string) => string;

/** A line as HTML, escaped; gaps are set apart so that the page can show them softer. */
export const inlineToHtml = (line: Line): string => lineToHtml(line, keepTogether);

/** The same for a name, which a narrow column may break. */
export const nameToHtml = (line: Line): string => lineToHtml(line, keepName);

const lineToHtml = (line: Line, set: Set): string =>
  withCommas(line)
    .map((piece) => asMarked(piece, pieceToHtml(piece, set)))
    .join('');

/** Commas go with the words before them, which may be set as a box that they must not be parted from. */
const withCommas = (line: Line): Line =>
  line.map((piece, at) => {
    if (piece.kind !== 'text') return piece;
    const [own, next] = [commaOf(piece, line[at - 1]), commaOf(line[at + 1], piece)];
    return own === '' && next === '' ? piece : { ...piece, value: piece.value.slice(own.length) + next };
  });

/** The comma with which a text begins that stands behind another. */
const commaOf = (piece: Inline | undefined, before: Inline | undefined): string =>
  (piece?.kind === 'text' && before?.kind === 'text' && /^[、，,;]/.exec(piece.value)?.[0]) || '';

/** What is new since an earlier state is set apart, so that the page can put a bar beside it. */
const asMarked = (piece: Inline, html: string): string =>
  'changed' in piece && piece.changed ? `<span class="changed">${html}</span>` : html;

function pieceToHtml(piece: Inline, set: Set): string {
  switch (piece.kind) {
    case 'text':
      return piece.language === undefined ? set(piece.value) : passage(piece.language, piece.value);
    case 'strong':
      return `<strong>${lineToHtml(piece.children, set)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(piece.href)}">${lineToHtml(piece.children, set)}</a>`;
    case 'note':
      return '<sup>†</sup>';
    case 'gap':
      return `<span class="gap">${piece.reason === 'not-translated' ? untranslated(piece.words) : escapeHtml(piece.words)}</span>`;
  }
}

/** A gap for a missing translation: the remark in brackets is in the page's language, the words behind it are Japanese. */
function untranslated(words: string): string {
  const [, remark = '', japanese = ''] = /^(\[[^\]]*\]\s*)?(.*)$/s.exec(words) ?? [];
  return `${escapeHtml(remark)}${passage('ja', japanese)}`;
}

/**
 * Words in another language than the page's. A browser says the language of a passage in the tags of a PDF only where it
 * takes the passage for a thing of its own, which a plain span is not: hence the attribute that changes nothing else.
 */
const passage = (language: string, words: string): string =>
  `<span lang="${language}" aria-hidden="false">${escapeHtml(words)}</span>`;
