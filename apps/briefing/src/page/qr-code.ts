import qrcode from 'qrcode-generator';

/** Blank modules around the code (ISO/IEC 18004 asks for four). */
const QUIET = 4;

/**
 * A text as a QR code (ISO/IEC 18004, error correction M) in SVG: one path of black squares on white, so that it prints
 * sharp at any size. It is decoration beside the printed address, hence hidden from readers.
 */
export function qrCodeSvg(text: string): string {
  const svg = drawn.get(text) ?? draw(text);
  drawn.set(text, svg);
  return svg;
}

/** The same addresses stand in many documents. */
const drawn = new Map<string, string>();

function draw(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const squares = Array.from({ length: count }, (_, row) => row).flatMap((row) =>
    runsOf(count, (column) => code.isDark(row, column)).map(
      ({ start, length }) => `M${start + QUIET} ${row + QUIET}h${length}v1h-${length}z`,
    ),
  );
  const size = count + 2 * QUIET;
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" aria-hidden="true"><rect width="${size}" height="${size}" fill="#fff"></rect><path d="${squares.join('')}" fill="#000"></path></svg>`;
}

/** Runs of dark modules in a row: fewer and seamless shapes. */
function runsOf(count: number, isDark: (column: number) => boolean): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (let column = 0; column < count; column += 1) {
    const last = runs.at(-1);
    if (!isDark(column)) continue;
    if (last && last.start + last.length === column) last.length += 1;
    else runs.push({ start: column, length: 1 });
  }
  return runs;
}
