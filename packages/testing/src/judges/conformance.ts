/**
 * What keeps a PDF of ours from being PDF/A and, where it has tags, PDF/UA: the facts that veraPDF looks at, as far as
 * they can go wrong with what we make. It needs npm packages only; veraPDF knows all the rules and has the last word.
 */
export async function judgeConformance(bytes: Uint8Array): Promise<readonly string[]> {
  const [{ PDFDocument, PDFName }, { documentProblems }, { fontProblems, linkProblems, structureProblems }] =
    await Promise.all([
      import('@cantoo/pdf-lib'),
      import('./conformance/document.ts'),
      import('./conformance/structure.ts'),
    ]);
  const [{ lookIn }, { unmarkedPages }] = await Promise.all([
    import('./conformance/look.ts'),
    import('./conformance/content.ts'),
  ]);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const look = lookIn(document);
  const problems = [documentProblems, structureProblems, linkProblems, fontProblems].flatMap((of) =>
    of(document, look),
  );
  const isTagged = document.catalog.has(PDFName.of('StructTreeRoot'));
  const unmarked = isTagged ? await unmarkedPages(bytes) : [];
  return [...new Set([...problems, ...unmarked].filter((problem) => typeof problem === 'string'))];
}
