import { messages } from '@shinrai/diagnostics';
import { isSafeHtml, type SafeHtml } from '../helpers/template-helper.ts';
import { placeOf } from '../source/template-source.ts';
import { TemplateError } from '../template-error.ts';
import type { Site } from './site.ts';

/** Schemes that a document may link to or load from; an address without a scheme is relative. */
const SCHEMES = ['http', 'https', 'mailto', 'tel', 'file', 'data:image/'];

/**
 * A value as it is printed, before escaping. Only texts, numbers and markup of helpers can be: an absent value would
 * silently print nothing, a list or a map nonsense.
 */
export function printValue(value: unknown, site: Site): string | SafeHtml {
  if (isSafeHtml(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw new TemplateError(unprintable(value, site));
  if (site.isAddress && !isLinkable(value)) throw new TemplateError(unlinkable(value, site));
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
function isLinkable(address: string): boolean {
  const bare = address.replace(/[\u0000-\u0020\u007F]/g, '').toLowerCase();
  const [, scheme] = /^([^/?#:]*):/.exec(bare) ?? [];
  return scheme === undefined || SCHEMES.some((known) => bare.startsWith(known.includes(':') ? known : `${known}:`));
}

const unlinkable = (address: string, site: Site) =>
  messages.templateUnprintable(
    {
      field: site.written,
      problem: `"${address.slice(0, 40)}" is no address that a document may link to`,
      advice: `Use one of: ${SCHEMES.join(', ')}`,
    },
    { place: placeOf(site.source, site.loc) },
  );
