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
import { KINDS, REGULAR, WHITE } from './characters.ts';
import { nameFor } from './names.ts';

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

/** Numbers below this come again and again. */
const COMMON = 1000;

/** Reads objects from the text (latin1) of a file, one after another (ISO 32000-1, 7.3). Throws where there is none. */
export class ObjectReader {
  /** Where the next object begins. */
  at = 0;
  readonly #text: string;
  readonly #context: PDFContext;
  readonly #refs: PDFRef[] = [];
  readonly #numbers: PDFNumber[] = [];

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
    while (KINDS[this.#text.charCodeAt(this.at)] === WHITE) this.at += 1;
    return this.#text[this.at] === '%' ? this.#skipRemark() : this.#text[this.at];
  }

  /** What stands behind a percent sign is for people. */
  #skipRemark(): string | undefined {
    while (this.at < this.#text.length && !/[\r\n]/.test(this.#text[this.at] ?? '')) this.at += 1;
    return this.peek();
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
    const whole = this.#readWhole();
    if (whole !== undefined) return this.#readReference(whole) ?? this.#numberFor(whole);
    const token = this.#readToken();
    const word = WORDS.get(token);
    if (word) return word;
    const number = token === '' ? Number.NaN : Number(token);
    if (Number.isNaN(number)) throw new Error(`no object of a PDF: "${token}"`);
    return PDFNumber.of(number);
  }

  /** A number of few digits and nothing else, as most are; undefined leaves everything as it is. */
  #readWhole(): number | undefined {
    let [at, value] = [this.at, 0];
    let code = this.#text.charCodeAt(at);
    for (; code >= 48 && code <= 57; code = this.#text.charCodeAt(at)) {
      value = value * 10 + code - 48;
      at += 1;
    }
    if (at === this.at || at > this.at + 9 || KINDS[code] === REGULAR) return undefined;
    this.at = at;
    return value;
  }

  #readReference(number: number): PDFRef | undefined {
    if (this.#text.startsWith(' 0 R', this.at)) {
      this.at += 4;
      return this.refOf(number);
    }
    REFERENCE.lastIndex = this.at;
    const generation = REFERENCE.exec(this.#text)?.[1];
    if (generation === undefined) return undefined;
    this.at = REFERENCE.lastIndex;
    return PDFRef.of(number, Number(generation));
  }

  #numberFor(value: number): PDFNumber {
    const number = this.#numbers[value] ?? PDFNumber.of(value);
    if (value < COMMON) this.#numbers[value] = number;
    return number;
  }

  #readToken(): string {
    const start = this.at;
    while (KINDS[this.#text.charCodeAt(this.at)] === REGULAR) this.at += 1;
    return this.#text.slice(start, this.at);
  }

  #expect(sign: string): void {
    if (!this.#text.startsWith(sign, this.at)) throw new Error(`a PDF without "${sign}" where it belongs`);
    this.at += sign.length;
  }
}
