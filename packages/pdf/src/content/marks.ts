import { PARTS, type Part } from './operators.ts';
import { scanContent } from './scan.ts';

/** A piece of a content stream. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sequence that is marked as content of the structure tree. */
export interface Marked {
  readonly id: number;
  /** Where the operator stands that begins it, with its operands. */
  readonly begin: Span;
  readonly end: number;
  /** Whether text or a picture is in it, and not just lines and areas. */
  readonly hasSubstance: boolean;
}

/** What is marked in a content stream, and what is painted without a mark. */
export interface Marks {
  readonly marked: readonly Marked[];
  /** Pieces outside every mark, as long as they can be. */
  readonly loose: readonly Span[];
}

/** Reads which parts of a content stream (latin1 text) are marked, and which paint without a mark. */
export function readMarks(content: string): Marks {
  const reader = new MarkReader(content);
  scanContent(content, (operator, start, end) => reader.take(operator, start, end));
  return reader.finish();
}

interface Open {
  readonly id: number | undefined;
  /** Whether it says what becomes of its content; other marks only add something, such as the text of odd glyphs. */
  readonly isDecisive: boolean;
  readonly begin: Span;
  hasSubstance: boolean;
}

/** A run of unmarked painting that may still grow. */
interface Run {
  readonly start: number;
  end: number;
  /** How deep in saved graphics states it began. */
  readonly level: number;
}

/** The state between operators. */
class MarkReader {
  readonly #content: string;
  readonly #marked: Marked[] = [];
  readonly #loose: Span[] = [];
  readonly #open: Open[] = [];
  /** How many of the open marks are decisive. */
  #decisive = 0;
  #level = 0;
  #run: Run | undefined;
  #path = -1;
  #text: { readonly start: number; readonly shows: Span[]; isMarked: boolean } | undefined;

  readonly #take: Readonly<Record<Part, (start: number, end: number) => void>> = {
    path: (start) => {
      if (this.#path === -1) this.#path = start;
    },
    noPaint: () => {
      this.#path = -1;
    },
    paint: (start, end) => this.#paintPath(start, end),
    show: (start, end) => this.#show(start, end),
    picture: (start, end) => this.#picture(start, end),
    save: () => {
      this.#level += 1;
    },
    restore: () => this.#restore(),
    text: (start) => {
      this.#text = { start, shows: [], isMarked: this.#isMarked() };
    },
    endText: (_, end) => this.#endText(end),
    mark: (start, end) => this.#beginMark({ start, end }),
    endMark: (_, end) => this.#endMark(end),
  };

  constructor(content: string) {
    this.#content = content;
  }

  take(operator: string, start: number, end: number): void {
    const part = PARTS.get(operator);
    if (part) this.#take[part](start, end);
  }

  finish(): Marks {
    this.#endRun();
    return { marked: this.#marked, loose: this.#loose };
  }

  #restore(): void {
    this.#level -= 1;
    if (this.#run && this.#level < this.#run.level) this.#endRun();
  }

  #paintPath(start: number, end: number): void {
    const from = this.#path === -1 ? start : this.#path;
    this.#path = -1;
    if (!this.#isMarked()) this.#grow(from, end);
  }

  #show(start: number, end: number): void {
    if (this.#isMarked()) this.#touch();
    else if (this.#text) this.#text.shows.push({ start, end });
    else this.#grow(start, end);
  }

  #picture(start: number, end: number): void {
    if (this.#isMarked()) this.#touch();
    else this.#grow(start, end);
  }

  #isMarked(): boolean {
    return this.#decisive > 0;
  }

  #touch(): void {
    for (const open of this.#open) open.hasSubstance = true;
  }

  /** Marks and text objects may not overlap: an unmarked text object is one piece, else each of its texts is. */
  #endText(end: number): void {
    const { start, shows, isMarked } = this.#text ?? { start: end, shows: [], isMarked: true };
    this.#text = undefined;
    if (shows.length === 0) return;
    if (!isMarked) this.#grow(start, end);
    else this.#loose.push(...shows);
  }

  #beginMark(begin: Span): void {
    const operands = this.#content.slice(begin.start, begin.end);
    const id = /\/MCID\s+(\d+)/.exec(operands)?.[1];
    const isDecisive = id !== undefined || operands.startsWith('/Artifact');
    this.#open.push({ id: id === undefined ? undefined : Number(id), isDecisive, begin, hasSubstance: false });
    if (isDecisive) this.#decisive += 1;
    this.#passMark(isDecisive);
  }

  #endMark(end: number): void {
    const open = this.#open.pop();
    if (open?.isDecisive) this.#decisive -= 1;
    if (open?.id !== undefined)
      this.#marked.push({ id: open.id, begin: open.begin, end, hasSubstance: open.hasSubstance });
    this.#passMark(open?.isDecisive ?? true);
  }

  /** No run goes on over the edge of a mark, except one of a mark that lies within an unmarked text object. */
  #passMark(isDecisive: boolean): void {
    if (!isDecisive && this.#text) return;
    this.#endRun();
    if (this.#text) this.#text.isMarked = true;
  }

  #grow(start: number, end: number): void {
    if (this.#run?.level === this.#level) this.#run.end = end;
    else {
      this.#endRun();
      this.#run = { start, end, level: this.#level };
    }
  }

  #endRun(): void {
    if (this.#run) this.#loose.push({ start: this.#run.start, end: this.#run.end });
    this.#run = undefined;
  }
}
