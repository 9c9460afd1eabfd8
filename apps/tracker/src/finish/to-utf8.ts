/** Characters that are gathered before they are encoded. */
const CHUNK = 65_536;

/** A text, or the pieces of one that would stand in memory once more as a whole, as one part in UTF-8. */
export function toUtf8(pieces: string | Iterable<string>): Uint8Array {
  if (typeof pieces === 'string') return Buffer.from(pieces);
  const chunks: Uint8Array[] = [];
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < CHUNK) continue;
    chunks.push(Buffer.from(gathered));
    gathered = '';
  }
  return Buffer.concat([...chunks, Buffer.from(gathered)]);
}
