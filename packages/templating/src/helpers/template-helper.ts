import Handlebars from 'handlebars';

declare const brand: unique symbol;

/** Markup that code made and vouches for. Data cannot be one: it has to come out of `safeHtml`. */
export interface SafeHtml {
  readonly [brand]: true;
}

/**
 * A helper: gets the values that the template gives, in order. A text that it returns is escaped like any other; only
 * `safeHtml` is printed as it is. What it throws is reported at the place of the call.
 */
export type TemplateHelper = (...values: readonly unknown[]) => string | number | boolean | SafeHtml;

/**
 * Marks a string as markup. For helpers only, and only for what they escaped themselves.
 *
 * @example safeHtml(`<strong>${escapeHtml(text)}</strong>`)
 */
export function safeHtml(markup: string): SafeHtml {
  return new Handlebars.SafeString(markup) as unknown as SafeHtml;
}

/** Whether a value came out of `safeHtml`. */
export const isSafeHtml = (value: unknown): value is SafeHtml => value instanceof Handlebars.SafeString;

/** A text with the characters replaced that mean something in HTML, in attribute values too. */
export function escapeHtml(text: string): string {
  return Handlebars.escapeExpression(text);
}
