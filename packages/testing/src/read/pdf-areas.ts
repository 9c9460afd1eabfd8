import type { PDFPageProxy } from 'pdfjs-dist';

/** An upright area that is filled with one colour, as much of it as is seen. */
export interface PdfArea {
  /** As in CSS: #1b1f24. */
  readonly colour: string;
  /** Millimetres from the left and upper edge of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Reads the filled areas of each page, in the order in which they are drawn; what a clip hides is left out. */
export async function readPdfAreas(bytes: Uint8Array): Promise<readonly (readonly PdfArea[])[]> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    return await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number), OPS)));
  } finally {
    await task.destroy();
  }
}

type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS;

async function readPage(page: PDFPageProxy, operators: Operators): Promise<readonly PdfArea[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const hand = handOf([left, bottom, right, top], operators);
  for (const [at, operator] of fnArray.entries()) hand.draw(operator, argsArray[at]);
  return hand.areas.map(({ colour, box }) => ({
    colour,
    x: toMillimetres(box[0] - left),
    y: toMillimetres(top - box[3]),
    width: toMillimetres(box[2] - box[0]),
    height: toMillimetres(box[3] - box[1]),
  }));
}

/** What draws a page, as far as filled areas depend on it. */
function handOf(whole: Box, operators: Operators) {
  const areas: { colour: string; box: Box }[] = [];
  const saved: { matrix: Matrix; clip: Box; colour: string }[] = [];
  let now: { matrix: Matrix; clip: Box; colour: string } = {
    matrix: [1, 0, 0, 1, 0, 0],
    clip: whole,
    colour: '#000000',
  };
  let isClip = false;
  const drawPath = ([paint, , bounds]: readonly [number, unknown, ArrayLike<number> | null]) => {
    const box = common(now.clip, placed(bounds ?? [0, 0, 0, 0], now.matrix));
    const isSeen = box[0] < box[2] && box[1] < box[3];
    if (isClip) now = { ...now, clip: box };
    else if (isSeen && (paint === operators.fill || paint === operators.eoFill))
      areas.push({ colour: now.colour, box });
    isClip = false;
  };
  const draw = (operator: number, given: unknown) => {
    if (operator === operators.save) saved.push(now);
    else if (operator === operators.restore) now = saved.pop() ?? now;
    else if (operator === operators.transform) now = { ...now, matrix: within(now.matrix, given as Matrix) };
    else if (operator === operators.setFillRGBColor) now = { ...now, colour: (given as readonly [string])[0] };
    else if (operator === operators.clip || operator === operators.eoClip) isClip = true;
    else if (operator === operators.constructPath) drawPath(given as Parameters<typeof drawPath>[0]);
  };
  return { areas, draw };
}

/** A transformation inside another. */
const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];

function placed({ 0: left = 0, 1: bottom = 0, 2: right = 0, 3: top = 0 }: ArrayLike<number>, matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix;
  const [x1, x2] = [a * left + c * bottom + e, a * right + c * top + e];
  const [y1, y2] = [b * left + d * bottom + f, b * right + d * top + f];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

const common = (one: Box, other: Box): Box => [
  ...([Math.max(one[0], other[0]), Math.max(one[1], other[1])] as const),
  ...([Math.min(one[2], other[2]), Math.min(one[3], other[3])] as const),
];

const toMillimetres = (points: number) => Math.round((points / 72) * 2540) / 100;
