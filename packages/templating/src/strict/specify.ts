import Handlebars from 'handlebars';
import { BLOCK_HELPERS } from '../helpers/block-helpers.ts';
import type { ParsedTemplate } from '../source/parse-template.ts';
import { makeStrict } from './make-strict.ts';
import { FIELD, PRINT, SHOW } from './runtime-helpers.ts';
import { SiteList } from './site.ts';

/** What Handlebars makes of a template: any environment with these helpers can run it. */
export type Specification = TemplateSpecification;

/** The sites of all templates of this process. */
export const SITES = new SiteList();

const known = new WeakMap<ParsedTemplate, Map<string, Specification>>();

/** Compiles a template that may call these helpers, unless this process has done so before. */
export function specify(template: ParsedTemplate, helpers: readonly string[]): Specification {
  const byHelpers = known.get(template) ?? new Map<string, Specification>();
  known.set(template, byHelpers);
  const key = helpers.join();
  const specification = byHelpers.get(key) ?? specifyNow(template, helpers);
  byHelpers.set(key, specification);
  return specification;
}

function specifyNow(template: ParsedTemplate, helpers: readonly string[]): Specification {
  const text = Handlebars.precompile(makeStrict(template, new Set(helpers), SITES), {
    strict: true,
    knownHelpers: knownNames(helpers),
    knownHelpersOnly: true,
    explicitPartialContext: true,
    preventIndent: true,
  } as PrecompileOptions);
  // Handlebars writes JavaScript either way; its own `compile` evaluates it for one environment only.
  return new Function(`return ${text}`)() as Specification;
}

function knownNames(helpers: readonly string[]): CompileOptions['knownHelpers'] {
  const names = [...helpers, ...BLOCK_HELPERS, FIELD, SHOW, PRINT];
  return {
    ...Object.fromEntries(names.map((name) => [name, true])),
    log: false,
    lookup: false,
  } as unknown as NonNullable<CompileOptions['knownHelpers']>;
}
