import type { Block, ParagraphBlock, TableBlock } from '../block.ts';
import type { Height, Measure } from './measure.ts';

/** Word leaves no single line of a paragraph on a page. */
const WIDOW = 2;

/** What goes down the pages and sets one block after another; it remembers on which page each heading stood. */
export class Pen {
  readonly pages = new Map<string, number>();
  readonly #measure: Measure;
  readonly #contents: Height;
  #page = 0;
  #y = 0;
  #width = 0;
  #height = 0;

  constructor(measure: Measure, contents: Height) {
    this.#measure = measure;
    this.#contents = contents;
  }

  /** Begins a page for text of this measure, in twips. */
  beginPart(width: number, height: number): void {
    [this.#width, this.#height] = [width, height];
    this.#turn();
  }

  /** Sets a block; what follows decides whether a heading may stay. */
  set(block: Block, following: readonly Block[]): void {
    if (block.kind === 'paragraph') this.#setParagraph(block, following);
    else if (block.kind === 'table') this.#setTable(block);
    else this.#y += this.#contents.lines * this.#contents.line;
  }

  #setParagraph({ extent, heading }: ParagraphBlock, following: readonly Block[]): void {
    if (extent.breaksBefore && this.#y > 0) this.#turn();
    const { lines, line, before, after, keepNext } = this.#measure.paragraph(extent, this.#width);
    const least = keepNext ? lines * line + this.#startOf(following) : Math.min(lines, WIDOW) * line;
    this.#need(before + least);
    if (this.#y > 0) this.#y += before;
    if (heading) this.pages.set(heading.anchor, this.#page);
    for (let left = lines; left > 0; left -= 1) {
      if (this.#y + line > this.#height + 1) this.#turn();
      this.#y += line;
    }
    this.#y += after;
  }

  #setTable(table: TableBlock): void {
    if (table.breaksBefore && this.#y > 0) this.#turn();
    const head = this.#headOf(table);
    this.#need(head + this.#firstRowOf(table));
    this.#y += head;
    for (const row of table.rows.filter(({ isHead }) => !isHead)) this.#setRow(this.#measure.row(row), head);
  }

  /** A row that does not fit goes to the next page, below the head; one that fits no page goes on from page to page. */
  #setRow(height: number, head: number): void {
    if (this.#y > head && this.#y + height > this.#height) {
      this.#turn();
      this.#y = head;
    }
    this.#y += height;
    while (this.#y > this.#height) {
      const rest = this.#y - this.#height;
      this.#turn();
      this.#y = head + rest;
    }
  }

  /** How much of what follows a heading has to stand on its page. */
  #startOf([next, ...rest]: readonly Block[]): number {
    if (!next || next.kind === 'contents') return 0;
    if (next.kind === 'table') return this.#headOf(next) + this.#firstRowOf(next);
    const { lines, line, before, keepNext } = this.#measure.paragraph(next.extent, this.#width);
    return before + (keepNext ? lines * line + this.#startOf(rest) : Math.min(lines, WIDOW) * line);
  }

  #headOf({ rows }: TableBlock): number {
    return rows.filter(({ isHead }) => isHead).reduce((sum, row) => sum + this.#measure.row(row), 0);
  }

  #firstRowOf({ rows }: TableBlock): number {
    const row = rows.find(({ isHead }) => !isHead);
    return row ? this.#measure.row(row) : 0;
  }

  #need(room: number): void {
    if (this.#y > 0 && this.#y + room > this.#height) this.#turn();
  }

  #turn(): void {
    this.#page += 1;
    this.#y = 0;
  }
}
