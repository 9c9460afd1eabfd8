import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  type PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { isRegular, isWhite } from '../syntax/characters.ts';
import { nameFor } from '../syntax/names.ts';

const TYPE = nameFor('Type');
/** Dictionaries of which the library knows more. */
const TYPES = new Map<PDFObject | undefined, Pick<typeof PDFDict, 'fromMapWithContext'>>([
  [nameFor('Catalog'), PDFCatalog],
  [nameFor('Pages'), PDFPageTree],
  [nameFor('Page'), PDFPageLeaf],
]);

const WORDS = new Map<string, PDFObject>([
  ['true', PDFBool.True],
  ['false', PDFBool.False],
  ['null', PDFNull],
]);

/** What follows a number that is the beginning of a reference. */
const REFERENCE = /\s+(\d+)\s+R/y;

/** Reads objects from the text (latin1) of a file, one after another (ISO 32000-1, 7.3). Throws where there is none. */
export class ObjectReader {
  /** Where the next object begins. */
  at = 0;
  readonly #text: string;
  readonly #context: PDFContext;
  readonly #refs: PDFRef[] = [];

  constructor(text: string, context: PDFContext) {
    this.#text = text;
    this.#context = context;
  }

  read(): PDFObject {
    switch (this.peek()) {
      case '/':
        return this.#readName();
      case '<':
        return this.#text[this.at + 1] === '<' ? this.#readDictionary() : this.#readHex();
      case '(':
        return this.#readString();
      case '[':
        return this.#readArray();
      default:
        return this.#readWord();
    }
  }

  /** The first character of what comes next. */
  peek(): string | undefined {
    while (isWhite(this.#text.charCodeAt(this.at))) this.at += 1;
    return this.#text[this.at];
  }

  /** The object of a number, the same one each time. */
  refOf(number: number): PDFRef {
    const ref = this.#refs[number] ?? PDFRef.of(number);
    this.#refs[number] = ref;
    return ref;
  }

  #readName(): PDFName {
    this.at += 1;
    return nameFor(this.#readToken());
  }

  #readDictionary(): PDFDict {
    this.at += 2;
    const entries = new Map<PDFName, PDFObject>();
    while (this.peek() === '/') {
      const name = this.#readName();
      entries.set(name, this.read());
    }
    this.#expect('>>');
    return (TYPES.get(entries.get(TYPE)) ?? PDFDict).fromMapWithContext(entries, this.#context);
  }

  #readArray(): PDFArray {
    this.at += 1;
    const array = PDFArray.withContext(this.#context);
    while (this.peek() !== ']') array.push(this.read());
    this.at += 1;
    return array;
  }

  #readHex(): PDFHexString {
    const start = this.at + 1;
    const end = this.#text.indexOf('>', start);
    this.at = end;
    this.#expect('>');
    return PDFHexString.of(this.#text.slice(start, end));
  }

  #readString(): PDFString {
    const start = this.at + 1;
    let [at, depth] = [start, 1];
    for (; depth > 0 && at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (sign === '\\') at += 1;
      else if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
    }
    this.at = at;
    return PDFString.of(this.#text.slice(start, at - 1));
  }

  #readWord(): PDFObject {
    const token = this.#readToken();
    const word = WORDS.get(token);
    if (word) return word;
    const number = token === '' ? Number.NaN : Number(token);
    if (Number.isNaN(number)) throw new Error(`no object of a PDF: "${token}"`);
    REFERENCE.lastIndex = this.at;
    const generation = REFERENCE.exec(this.#text)?.[1];
    if (generation === undefined) return PDFNumber.of(number);
    this.at = REFERENCE.lastIndex;
    return generation === '0' ? this.refOf(number) : PDFRef.of(number, Number(generation));
  }

  #readToken(): string {
    const start = this.at;
    while (isRegular(this.#text.charCodeAt(this.at))) this.at += 1;
    return this.#text.slice(start, this.at);
  }

  #expect(sign: string): void {
    if (!this.#text.startsWith(sign, this.at)) throw new Error(`a PDF without "${sign}" where it belongs`);
    this.at += sign.length;
  }
}
