import { safeHtml, type TemplateHelper } from '@shinrai/templating/templates';
import { type Line, plainText } from '@shinrai/views/inline';
import { lineToHtml, printable } from './inline-to-html.ts';

/** What templates of drafts may call besides the layout helpers. None of them phrases a fact. */
export const HELPERS: Readonly<Record<string, TemplateHelper>> = {
  /** `{{inline title}}`: a line of the view. */
  inline: (line) => safeHtml(lineToHtml(toLine(line))),

  /** `alt="{{plain caption}}"`: a line of the view without mark-up, for attributes. */
  plain: (line) => printable(plainText(toLine(line))),

  /** `{{lines owners "text" words.comma}}`: one field of each item of a list, with a separator between. */
  lines: (list, field, separator) => {
    const lines = toList(list).map((item) => lineToHtml(toLine((item as Record<string, unknown>)[String(field)])));
    return safeHtml(lines.filter((line) => line !== '').join(toText(separator)));
  },

  /** `{{#if (sameWords owners sectorOwners "text")}}`: whether two lists say the same in one field. */
  sameWords: (list, other, field) => {
    const words = (items: unknown) =>
      toList(items).map((item) => plainText(toLine((item as Record<string, unknown>)[String(field)])));
    return words(list).join('\n') === words(other).join('\n');
  },

  /** `{{countOf states "completed"}}`: the count of the entry with that value; 0 where there is none. */
  countOf: (list, value) => {
    const entry = toList(list).find((one) => Object.values(one as object).includes(value));
    return (entry as { readonly count?: number } | undefined)?.count ?? 0;
  },

  /** `{{#if (hasDagger this)}}`: whether anything in it bears the mark of an English name that is not confirmed. */
  hasDagger: (value) => hasDagger(value),

  /** `{{spread 20 states 10}}`: widths of a first column, one for each entry of the list, and a last one. */
  spread: (first, list, last) => {
    const inner = (100 - Number(first) - Number(last)) / toList(list).length;
    return [Number(first), ...toList(list).map(() => Math.round(inner * 100) / 100), Number(last)].join(' ');
  },
};

function hasDagger(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id } = value as { readonly kind?: unknown; readonly id?: unknown };
  return (kind === 'note' && id === 'provisional') || Object.values(value).some(hasDagger);
}

function toList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('the first value is no list');
  return value;
}

function toLine(value: unknown): Line {
  if (!Array.isArray(value)) throw new Error('it prints a line of the view, not another value');
  return value as Line;
}

function toText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the separator is no text');
  return value;
}
