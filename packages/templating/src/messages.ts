import type { At, Diagnostic } from '@shinrai/diagnostics';

/** Findings of this package that the catalogue of @shinrai/diagnostics does not list yet. */
export const ownMessages = {
  /** A value that is there but is no text: absent, a list, a map, a truth value, an address that may not be linked to. */
  templateUnprintable: (holes: { field: string; problem: string; advice: string }, at: At): Diagnostic => ({
    code: 'template/unprintable',
    severity: 'error',
    message: `"${holes.field}" cannot be printed: ${holes.problem}`,
    place: at.place,
    hint: holes.advice,
  }),

  /** A value in a place of the markup where escaping does not keep it text. */
  templateUnsafePlace: (holes: { expression: string; where: string }, at: At): Diagnostic => ({
    code: 'template/unsafe-place',
    severity: 'error',
    message: `"${holes.expression}" stands ${holes.where}, where a value could become markup`,
    place: at.place,
    expected: 'values stand between elements, or in an attribute value with quotes',
  }),
};
