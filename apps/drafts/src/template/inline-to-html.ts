import { escapeHtml } from '@shinrai/templating/templates';
import type { Doubt, FactRef, GapReason, Inline, Line } from '@shinrai/views';

/** Running text of a view in the dialect: what comes from a fact says from which. */
export const lineToHtml = (line: Line): string => line.map(toHtml).join('');

/** Control characters and code points that are no characters: no document can hold them. Tabs and line ends can stay. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** A text without what no document can hold. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

function toHtml(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return mark(escapeHtml(printable(piece.value)), { ...piece, remark: piece.doubt });
    case 'strong':
      return `<strong>${lineToHtml(piece.children)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(piece.href)}">${lineToHtml(piece.children)}</a>`;
    case 'note':
      return '<sup>†</sup>';
    case 'gap':
      return mark(escapeHtml(printable(piece.words)), {
        ref: piece.ref,
        remark: piece.reason,
        isBlank: isOpen(piece.reason),
      });
  }
}

/** What the drafter has to write in or confirm is marked. */
const isOpen = (reason: GapReason) => reason === 'to-fill' || reason === 'to-confirm';

/** What the words say of themselves. */
interface Marks {
  readonly ref?: FactRef;
  readonly language?: string;
  readonly remark?: Doubt | GapReason | undefined;
  readonly isBlank?: boolean;
}

function mark(words: string, { ref, language, remark, isBlank }: Marks): string {
  const fact = ref ? ` data-fact="${escapeHtml(`${ref.entity}#${ref.field}`)}"` : '';
  const lang = language ? ` lang="${language}"` : '';
  const role = isBlank ? ' data-role="blank"' : '';
  const attributes = `${fact}${lang}${role}${remark ? ` data-remark="${remark}"` : ''}`;
  return words === '' || attributes === '' ? words : `<span${attributes}>${words}</span>`;
}
