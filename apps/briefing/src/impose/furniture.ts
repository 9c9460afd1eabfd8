import type { Templates, Wording } from '@shinrai/templating';
import type { Frame } from '@shinrai/views';
import type { Page } from '../page/page.ts';
import type { Theme } from '../page/theme.ts';
import type { Form } from './form.ts';

/** What stands on the sheets of a form besides the pages themselves. */
export interface FurnitureRequest {
  readonly templates: Templates;
  readonly wording: Wording;
  readonly theme: Theme;
  readonly frame: Frame;
  readonly form: Form;
  /** How many pages the master has. */
  readonly count: number;
}

const SHEETS = 'briefing/parts/sheets';
const RULES = 'briefing/parts/sheet-rules';

/** Digests of the templates of sheets. */
export const furnitureTemplates = (templates: Templates): Readonly<Record<string, string>> => ({
  sheets: templates.digest(SHEETS),
  rules: templates.digest(RULES),
});

/**
 * The sheets without their pages: frames, page numbers in a size that can be read, marking, lines to fold and trim at.
 * They are printed like any page, so that they have our fonts.
 */
export function layOutFurniture({ templates, wording, theme, frame, form, count }: FurnitureRequest): Page {
  const { sheet, lines } = form;
  const sides = form.sides(count).map((side) => ({
    places: side.flatMap((number, index) => {
      const place = form.hasFrames ? form.places[index] : undefined;
      return number !== null && place ? [{ ...place, number, below: place.y + place.height }] : [];
    }),
  }));
  const context = { sheet, sides, lines, count, frame, theme, w: wording };
  return {
    language: frame.language,
    title: frame.title,
    rules: templates.render(RULES, context),
    body: templates.render(SHEETS, context),
  };
}
