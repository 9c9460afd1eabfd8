import type { Language } from '@shinrai/core';

/** Points from a printed piece back to the fact it says; traces, differences and returned cells hang on it. */
export interface FactRef {
  /** Kind and id: `action:jenesys-exchange`. */
  readonly entity: string;
  readonly field: string;
}

/**
 * Why something is open: the source does not say it, there is no translation, the drafter has to write it in, or what
 * stands there is our inference that the drafter has to confirm.
 */
export type GapReason = 'not-stated' | 'not-translated' | 'to-fill' | 'to-confirm';

/** Why a drafter should look at words that are printed all the same. */
export type Doubt = 'not-stated' | 'inferred' | 'provisional' | 'overdue';

/**
 * Running text in one language. Closed on purpose: a new kind is a decision, not a convenience. A `gap` is what is
 * open; it has words of its own and is never an empty text.
 */
export type Inline =
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly ref?: FactRef;
      readonly language?: Language;
      /** Not said so in the earlier state that the document is compared with. */
      readonly changed?: true;
      readonly doubt?: Doubt;
    }
  | { readonly kind: 'strong'; readonly children: Line }
  | { readonly kind: 'link'; readonly href: string; readonly children: Line }
  | { readonly kind: 'note'; readonly id: 'provisional' }
  | {
      readonly kind: 'gap';
      readonly reason: GapReason;
      readonly words: string;
      readonly ref: FactRef;
      readonly changed?: true;
    };

/** One piece of running text: a title, a sentence, the content of a table cell. */
export type Line = readonly Inline[];

/** A reference to one field of an entity. */
export const factRef = (kind: string, id: string, field: string): FactRef => ({ entity: `${kind}:${id}`, field });

/** A line of plain words, with the fact it says where there is one, and what is doubtful about it. */
export const words = (value: string, ref?: FactRef, doubt?: Doubt): Line => [
  { kind: 'text', value, ...(ref && { ref }), ...(doubt && { doubt }) },
];

/** The line without any mark-up, for spreadsheets, attributes and file properties. */
export function plainText(line: Line): string {
  return line.map(plainPiece).join('');
}

function plainPiece(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return piece.value;
    case 'strong':
    case 'link':
      return plainText(piece.children);
    case 'note':
      return '†';
    case 'gap':
      return piece.words;
  }
}

/** Lines put one after another with a separator between them; empty lines are left out. */
export function joinLines(lines: readonly Line[], separator: string): Line {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? [...line] : [...words(separator), ...line]));
}
