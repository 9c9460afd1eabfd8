import { readFileSync } from 'node:fs';

/** The characters of a TrueType font: its table of full Unicode (OpenType, cmap format 12). */
export function fontCharacters(file: string): ReadonlySet<number> {
  const font = readFileSync(file);
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 8 + index * 8),
  );
  const full = subtables.map((offset) => cmap + offset).find((at) => font.readUInt16BE(at) === 12);
  if (full === undefined) throw new Error(`${file} has no table of full Unicode`);
  const characters = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(full + 12); group += 1) {
    const at = full + 16 + group * 12;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) characters.add(code);
  }
  return characters;
}

function tableAt(font: Buffer, name: string): number {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === name);
  if (entry === undefined) throw new Error(`a font without ${name}`);
  return font.readUInt32BE(entry + 8);
}
