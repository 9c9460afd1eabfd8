import type { Marked, Marks, Span } from './marks.ts';

const BEGIN = '/Artifact BMC';

/**
 * The content stream with everything marked as an artifact that is no content of the document: what was painted without a
 * mark, and the marked sequences that `isDecoration` picks (ISO 14289-1, 7.1).
 */
export function markArtifacts(
  content: string,
  { marked, loose }: Marks,
  isDecoration: (mark: Marked) => boolean,
): string {
  const edits = [
    ...marked.filter(isDecoration).map(({ begin }) => ({ ...begin, text: BEGIN })),
    ...loose.flatMap(({ start, end }) => [insertion(start, `${BEGIN}\n`), insertion(end, '\nEMC')]),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  let [text, at] = ['', 0];
  for (const edit of edits) {
    text += content.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + content.slice(at);
}

const insertion = (at: number, text: string): Span & { readonly text: string } => ({ start: at, end: at, text });
