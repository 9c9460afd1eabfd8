import { PDFName } from '@cantoo/pdf-lib';

const made = new Map<string, PDFName>();
const words = new Map<PDFName, string>();

/** A name of PDF; made once, for a tree of thousands of elements asks for the same few again and again. */
export function nameFor(word: string): PDFName {
  const known = made.get(word);
  if (known) return known;
  const name = PDFName.of(word);
  made.set(word, name);
  return name;
}

/** The word of a name as it is written, the same string each time: those of structure types have no escapes. */
export function wordOf(name: PDFName): string {
  const known = words.get(name);
  if (known !== undefined) return known;
  const word = name.asString().slice(1);
  words.set(name, word);
  return word;
}
