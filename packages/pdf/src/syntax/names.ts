import { PDFName } from '@cantoo/pdf-lib';

const made = new Map<string, PDFName>();

/** A name of PDF; made once, for a tree of thousands of elements asks for the same few again and again. */
export function nameFor(word: string): PDFName {
  const name = made.get(word) ?? PDFName.of(word);
  made.set(word, name);
  return name;
}
