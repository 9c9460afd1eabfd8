/** The references that templates write for signs of HTML, and a few that authors type. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const REFERENCE = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([\da-f]{1,5}));|&/gi;

/** A text with its references read; undefined where there is one that is not plain. */
export function decode(written: string): string | undefined {
  if (!written.includes('&')) return written;
  let isPlain = true;
  const text = written.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
    const sign = name ? NAMED[name] : signOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
    isPlain &&= sign !== undefined;
    return sign ?? '';
  });
  return isPlain ? text : undefined;
}

/** Printed signs of the first plane: what HTML reads otherwise or complains about is not among them. */
const signOf = (code: number): string | undefined =>
  (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) ? String.fromCharCode(code) : undefined;
