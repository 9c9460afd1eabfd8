import type { Attributes } from './walk-xml.ts';

/** A text of a cell: what is to be read, and what is struck through. */
export interface RichText {
  readonly text: string;
  readonly struck: string;
}

/** Takes in the elements of one text after another: `si`, `is` or `text` with runs. Readings above characters are no text. */
export interface TextCollector {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** The text so far; the next one begins. */
  take(): RichText;
}

/** Gathers the runs of texts. */
export function createTextCollector(): TextCollector {
  let [text, struck, isStruck, isOpen, phonetic] = ['', '', false, false, 0];
  return {
    open(name, { val }) {
      if (name === 'rPh') phonetic += 1;
      else if (name === 'r') isStruck = false;
      else if (name === 'strike') isStruck = val === undefined || val === '1' || val === 'true';
      else if (name === 't') isOpen = phonetic === 0;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 'r') isStruck = false;
      else if (name === 't') isOpen = false;
    },
    text(piece) {
      if (!isOpen) return;
      if (isStruck) struck += piece;
      else text += piece;
    },
    take() {
      const taken = { text: decodeEscapes(text), struck: decodeEscapes(struck) };
      [text, struck, isStruck, isOpen, phonetic] = ['', '', false, false, 0];
      return taken;
    },
  };
}

/** `_x000D_` stands for the character with that number. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
