import type { Templates } from '@shinrai/templating';
import type { CountryStyle, Frame } from '@shinrai/views';
import type { PrintForm } from './impose/form.ts';

/** How briefings are to be printed. Without options they are plain masters for the screen and for one side of a sheet. */
export interface PrintOptions {
  /** Files of their own with several pages on a sheet, for packs, pillars, ministries and the reading edition. */
  readonly forms?: readonly PrintForm[] | undefined;
  /** For printing on both sides: pillars start on right-hand pages. */
  readonly duplex?: boolean | undefined;
  /** A watermark while the edition is a draft, and frames for pictures to be supplied. */
  readonly draftMarks?: boolean | undefined;
  /** Whose English names of countries are used; `asean` unless said. */
  readonly countryStyle?: CountryStyle | undefined;
}

/** The options as templates know them. */
export interface PageOptions {
  readonly watermark: boolean;
  readonly frames: boolean;
  readonly duplex: boolean;
}

/** What the options mean for one document. */
export function pageOptions({ duplex = false, draftMarks = false }: PrintOptions, frame: Frame): PageOptions {
  return { watermark: draftMarks && frame.isDraft, frames: draftMarks, duplex };
}

/** Whether a document differs from a plain one. */
export const isMarked = (options: PageOptions): boolean => Object.values(options).includes(true);

const PARTS = { watermark: 'briefing/parts/watermark', duplex: 'briefing/parts/blank-page' } as const;

/** What the options put into the body of a page beside what its template makes. */
export function optionParts(templates: Templates, options: PageOptions, context: object): string {
  return Object.entries(PARTS)
    .filter(([option]) => options[option as keyof typeof PARTS])
    .map(([, name]) => templates.render(name, context))
    .join('');
}

/** Digests of the templates that options bring in. */
export function optionTemplates(templates: Templates): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(PARTS).map(([option, name]) => [option, templates.digest(name)]));
}
