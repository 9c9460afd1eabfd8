import { escapeHtml } from '@shinrai/templating';
import type { Inline, Line } from '@shinrai/views';
import { keepTogether } from './keep-together.ts';

/** A line as HTML, escaped; gaps are set apart so that the page can show them softer. */
export function inlineToHtml(line: Line): string {
  return line.map((piece) => asMarked(piece, pieceToHtml(piece))).join('');
}

/** What is new since an earlier state is set apart, so that the page can put a bar beside it. */
const asMarked = (piece: Inline, html: string): string =>
  'changed' in piece && piece.changed ? `<span class="changed">${html}</span>` : html;

function pieceToHtml(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return piece.language === undefined ? keepTogether(piece.value) : passage(piece.language, piece.value);
    case 'strong':
      return `<strong>${inlineToHtml(piece.children)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(piece.href)}">${inlineToHtml(piece.children)}</a>`;
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
