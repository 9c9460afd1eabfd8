import type { Attributes } from './walk-xml.ts';

/** A stretch of a text; whether it is struck through, or as the cell is. */
export interface Run {
  readonly text: string;
  readonly isStruck: boolean | undefined;
}

/** A text of a cell as its runs. */
export type RichText = readonly Run[];

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
  let runs: Run[] = [];
  let isStruck: boolean | undefined;
  let [isOpen, phonetic, piece] = [false, 0, ''];
  return {
    open(name, { val }) {
      if (name === 'rPh') phonetic += 1;
      else if (name === 'r') isStruck = undefined;
      else if (name === 'rPr') isStruck = false;
      else if (name === 'strike') isStruck = val === undefined || val === '1' || val === 'true';
      else if (name === 't') isOpen = phonetic === 0;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 'r') isStruck = undefined;
      else if (name === 't') {
        if (isOpen) runs.push({ text: decodeEscapes(piece), isStruck });
        [isOpen, piece] = [false, ''];
      }
    },
    text(words) {
      if (isOpen) piece += words;
    },
    take() {
      const taken = runs;
      [runs, isStruck, isOpen, phonetic, piece] = [[], undefined, false, 0, ''];
      return taken;
    },
  };
}

/** The words of a text that stand, and those that are struck through, in a cell that may be struck through itself. */
export function splitStruck(runs: RichText, isCellStruck: boolean): { readonly text: string; readonly struck: string } {
  const [first] = runs;
  if (first === undefined) return { text: '', struck: '' };
  if (runs.length === 1) {
    return (first.isStruck ?? isCellStruck) ? { text: '', struck: first.text } : { text: first.text, struck: '' };
  }
  const join = (wanted: boolean) =>
    runs
      .filter(({ isStruck = isCellStruck }) => isStruck === wanted)
      .map(({ text }) => text)
      .join('');
  return { text: join(false), struck: join(true) };
}

/** `_x000D_` stands for the character with that number. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
