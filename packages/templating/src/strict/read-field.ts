import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import { placeOf } from '../source/template-source.ts';
import { TemplateError } from '../template-error.ts';
import type { Site } from './site.ts';

/** The data variables that Handlebars sets. */
const DATA = ['root', 'index', 'key', 'first', 'last'];

/**
 * The value of a path. Only own fields of plain data are seen. A field that is not there throws; null, which views use
 * for absent, is a value, and what is asked of it is null too.
 */
export function readField(base: unknown, site: Site): unknown {
  let value = base;
  if (value === undefined) throw new TemplateError(nothingHere(site));
  for (const [at, name] of site.names.entries()) {
    if (value === null) return null;
    if (at < site.resolved) continue;
    if (!hasField(value, name)) throw new TemplateError(unknownField(site, at, value));
    value = value[name];
  }
  return value;
}

function hasField(value: unknown, name: string): value is Record<string, unknown> {
  if (!Object.hasOwn(Object(value), name)) return false;
  const field = (value as Record<string, unknown>)[name];
  return field !== undefined && typeof field !== 'function';
}

function unknownField(site: Site, at: number, value: unknown): Diagnostic {
  const available = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value as object) : [];
  const close = nearest(site.names[at] ?? '', available);
  const holes = {
    field: pathTo(site, at),
    available: available.slice(0, 20),
    nearest: close && pathTo({ ...site, names: site.names.with(at, close) }, at),
  };
  return messages.templateUnknownField(holes, { place: placeOf(site.source, site.loc) });
}

const pathTo = ({ lead, names }: Site, at: number) => lead + names.slice(0, at + 1).join('.');

/** Nothing to read from: a data variable that does not exist, a step too far out, or a partial without a context. */
function nothingHere(site: Site): Diagnostic {
  const at = { place: placeOf(site.source, site.loc) };
  if (site.lead.endsWith('@')) {
    const close = nearest(site.names[0] ?? '', DATA);
    return messages.templateUnknownField(
      { field: site.written, available: DATA.map(mark), nearest: close && mark(close) },
      at,
    );
  }
  const isOuter = site.lead.startsWith('..');
  const problem = `there is nothing to read "${site.written}" from`;
  const advice = isOuter
    ? 'There are fewer levels around this place; leave out one "../"'
    : `The caller gives this partial no context: call it as {{> ${site.source.name} this}}`;
  return messages.templateSyntax({ problem, advice }, at);
}

const mark = (name: string) => `@${name}`;
