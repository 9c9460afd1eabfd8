import type { At, Diagnostic } from '@shinrai/diagnostics';

/** Findings of this package that the catalogue of @shinrai/diagnostics does not list yet. */
export const ownMessages = {
  /** Text directly in an element that only holds other elements. */
  htmlTextNotAllowedHere: (
    holes: { text: string; parent: string; allowed: readonly string[] },
    at: At,
  ): Diagnostic => ({
    code: 'html/text-not-allowed-here',
    severity: 'error',
    message: `the text "${holes.text}" cannot stand directly in <${holes.parent}>`,
    place: at.place,
    expected: `one of: ${holes.allowed.join(', ')}`,
  }),

  /** A note that no mark in the text leads to. */
  htmlUnusedNote: (holes: { id: string }, at: At): Diagnostic => ({
    code: 'html/unused-note',
    severity: 'warning',
    message: `nothing in the text refers to the note "${holes.id}"`,
    place: at.place,
    hint: `Refer to it with <sup data-note="${holes.id}"></sup>, or leave it out`,
  }),
};
