import { messages } from '@shinrai/diagnostics';
import { isSafeHtml, type SafeHtml } from '../helpers/template-helper.ts';
import type { AddressUse } from '../html/html-place.ts';
import { placeOf } from '../source/template-source.ts';
import { TemplateError } from '../template-error.ts';
import type { Site } from './site.ts';

/** How addresses begin, by what they are for. A link names its scheme: what is relative would lead to a file of ours. */
const ADDRESSES: Readonly<Record<AddressUse, { readonly pattern: RegExp; readonly form: string }>> = {
  link: { pattern: /^(?:#|https?:\/\/|mailto:)/, form: '#id, https://, http:// or mailto:' },
  resource: {
    pattern: /^(?:https?:|file:|data:image\/|(?![^/?#]*:))/,
    form: 'a relative address, file: or data:image/',
  },
};

/**
 * A value as it is printed, before escaping. Only texts, numbers and markup of helpers can be: an absent value would
 * silently print nothing, a list or a map nonsense.
 */
export function printValue(value: unknown, site: Site): string | SafeHtml {
  if (isSafeHtml(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw new TemplateError(unprintable(value, site));
  if (site.address && !isAddress(value, site.address)) throw new TemplateError(misleading(value, site, site.address));
  return value;
}

function unprintable(value: unknown, site: Site) {
  const [problem, advice] = explain(value, site.written);
  return messages.templateUnprintable(
    { field: site.written, problem, advice },
    { place: placeOf(site.source, site.loc) },
  );
}

function explain(value: unknown, field: string): readonly [problem: string, advice: string] {
  if (value === null) return ['it is absent (null)', `Ask for it first: {{#if ${field}}}...{{/if}}`];
  if (Array.isArray(value)) return ['it is a list', `Go through it: {{#each ${field}}}...{{/each}}`];
  if (typeof value === 'boolean') return ['it is true or false, not a text', `Ask for it: {{#if ${field}}}...{{/if}}`];
  if (typeof value === 'object')
    return ['it holds several fields', `Print one: {{${field}.${Object.keys(value)[0] ?? 'name'}}}`];
  return [`it is ${String(value)}`, 'Let the view give a text'];
}

/** Browsers ignore white space and control characters in front of and inside a scheme. */
const isAddress = (value: string, use: AddressUse): boolean =>
  ADDRESSES[use].pattern.test(value.replace(/[\u0000-\u0020\u007F]/g, '').toLowerCase());

const misleading = (value: string, site: Site, use: AddressUse) =>
  messages.templateUnprintable(
    {
      field: site.written,
      problem: `"${value.slice(0, 40)}" is no address that a document may ${use === 'link' ? 'link to' : 'load'}`,
      advice: `An address begins with ${ADDRESSES[use].form}`,
    },
    { place: placeOf(site.source, site.loc) },
  );
