import type { AddressUse } from '../html/html-place.ts';
import type { TemplateSource } from '../source/template-source.ts';

/** One place in a template that reads or prints a value; what an error about it has to tell. */
export interface Site {
  readonly source: TemplateSource;
  readonly loc: hbs.AST.SourceLocation;
  /** The expression as the author wrote it: `../item.title`. */
  readonly written: string;
  /** What stands before the first name: `../`, `this.`, `@`. */
  readonly lead: string;
  /** All names of the path. */
  readonly names: readonly string[];
  /** How many of the names Handlebars resolved already: 1 for a block parameter and for `@data`. */
  readonly resolved: 0 | 1;
  /** What the address is for that the value begins, as in href="{{link}}"; undefined where it begins none. */
  readonly address: AddressUse | undefined;
}

/**
 * The sites of all templates of one environment. Compiled templates refer to them by number, because Handlebars merges
 * blocks that look alike and would then report the place of the first.
 */
export class SiteList {
  readonly #sites: Site[] = [];

  add(site: Site): number {
    return this.#sites.push(site) - 1;
  }

  get(number: number): Site {
    const site = this.#sites[number];
    if (!site) throw new RangeError(`no site ${number}`);
    return site;
  }
}
