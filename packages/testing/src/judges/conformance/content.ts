/** Pages on which something is painted outside every mark: neither content nor artifact (PDF/UA-1, 7.1). */
export async function unmarkedPages(bytes: Uint8Array): Promise<readonly string[]> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const begins = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);
  const paints = new Set([
    ...[OPS.constructPath, OPS.fill, OPS.stroke, OPS.shadingFill, OPS.showText, OPS.showSpacedText],
    ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintFormXObjectBegin],
  ]);
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const isEnd = (args: unknown) => Array.isArray(args) && args[0] === OPS.endPath;
  /** A mark that says what becomes of its content: the number of content, or an artifact. */
  const isDecisive = ([tag, id]: readonly unknown[]) =>
    JSON.stringify(tag).includes('Artifact') || typeof id === 'number';
  try {
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const found = await Promise.all(
      numbers.map(async (number) => {
        const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
        const open: boolean[] = [];
        const loose = fnArray.filter((operator, index) => {
          if (begins.has(operator)) open.push(isDecisive(argsArray[index]));
          else if (operator === OPS.endMarkedContent) open.pop();
          return !open.includes(true) && paints.has(operator) && !isEnd(argsArray[index]);
        });
        return loose.length > 0 ? [`${loose.length} things on page ${number} are neither content nor artifact`] : [];
      }),
    );
    return found.flat();
  } finally {
    await task.destroy();
  }
}
