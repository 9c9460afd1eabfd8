import { PDFObject } from '@cantoo/pdf-lib';

/** An object that is already as it stands in a file. */
export class Written extends PDFObject {
  readonly #text: string;

  /** `text` is latin1, as all of a file is. */
  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }
}
