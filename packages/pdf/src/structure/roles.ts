/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** What comes nearest to types that browsers write beyond those. */
const NEAREST: Readonly<Record<string, string>> = { Aside: 'Div', FENote: 'Note', Title: 'P' };

/** For each role that is not standard, the standard one to read it as. */
export function roleMapOf(roles: readonly string[]): Readonly<Record<string, string>> {
  const foreign = [...new Set(roles)].filter((role) => !STANDARD.has(role)).toSorted();
  return Object.fromEntries(foreign.map((role) => [role, NEAREST[role] ?? 'Span']));
}
