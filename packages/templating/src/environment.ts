import { messages } from '@shinrai/diagnostics';
import Handlebars from 'handlebars';
import type { TemplateHelper } from './helpers/template-helper.ts';
import { placeOf, type TemplateSource } from './source/template-source.ts';
import { printValue } from './strict/print-value.ts';
import { readField } from './strict/read-field.ts';
import { FIELD, PRINT, SHOW } from './strict/runtime-helpers.ts';
import { SITES, type Specification } from './strict/specify.ts';
import { TemplateError } from './template-error.ts';

/** What the environment needs from outside. */
export interface EnvironmentOptions {
  readonly helpers: Readonly<Record<string, TemplateHelper>>;
  /** The source of a template, for the place of a helper that fails. */
  readonly sourceOf: (name: string) => TemplateSource | undefined;
}

/** Runs what `specify` made; that can be registered as a partial, too. */
export interface Environment {
  toRender(specification: Specification): (context: object) => string;
  registerPartial(name: string, render: (context: object) => string): void;
}

/** Rounds of all lists in one rendering; those of a plan of ten thousand actions have some hundred thousand. */
const MOST_ROUNDS = 2_000_000;

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

/** A Handlebars of its own, so that nothing registered elsewhere in the process is seen here. */
export function createEnvironment({ helpers, sourceOf }: EnvironmentOptions): Environment {
  const handlebars = Handlebars.create();
  const failAt = (helper: string, problem: string, { loc }: Options, cause?: unknown) => {
    const source = loc && sourceOf(loc.source);
    const place = source && placeOf(source, loc);
    return new TemplateError(messages.templateHelperFailed({ helper, problem }, { place }), { cause });
  };
  registerStrictHelpers(handlebars);
  const rounds = { left: MOST_ROUNDS };
  registerEach(handlebars, rounds, failAt);
  for (const [name, helper] of Object.entries(helpers)) registerHelper(handlebars, name, helper, failAt);
  return {
    toRender: (specification) => toRender(handlebars, specification, rounds),
    registerPartial: (name, render) => handlebars.registerPartial(name, render),
  };
}

type Isolated = ReturnType<typeof Handlebars.create>;
type FailAt = (helper: string, problem: string, options: Options, cause?: unknown) => TemplateError;

/** How often lists may still go round. */
interface Rounds {
  left: number;
}

function toRender(handlebars: Isolated, specification: Specification, rounds: Rounds) {
  const render = handlebars.template<object>(specification);
  return (context: object, options?: { readonly partial?: boolean }) => {
    if (!options?.partial) rounds.left = MOST_ROUNDS;
    return render(context, { ...options, allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
  };
}

function registerStrictHelpers(handlebars: Isolated): void {
  handlebars.registerHelper(FIELD, (base, site) => readField(base, SITES.get(site)));
  handlebars.registerHelper(SHOW, (base, site) => printValue(readField(base, SITES.get(site)), SITES.get(site)));
  handlebars.registerHelper(PRINT, (value, site) => printValue(value, SITES.get(site)));
}

/** Handlebars goes through the keys of a map too, and through nothing at all if given a text: here lists only. */
function registerEach(handlebars: Isolated, rounds: Rounds, failAt: FailAt): void {
  const each = handlebars.helpers.each as Handlebars.HelperDelegate;
  handlebars.registerHelper('each', function (this: unknown, list: unknown, options: Options) {
    rounds.left -= Array.isArray(list) ? list.length : 0;
    if (rounds.left < 0) throw failAt('#each', `lists in lists go round more than ${MOST_ROUNDS} times`, options);
    if (list === null || Array.isArray(list)) return each.call(this, list, options);
    throw failAt('#each', `${typeof list === 'object' ? 'a map' : JSON.stringify(list)} is no list`, options);
  });
}

function registerHelper(handlebars: Isolated, name: string, helper: TemplateHelper, failAt: FailAt): void {
  handlebars.registerHelper(name, (...given: unknown[]) => {
    const options = given.at(-1) as Options;
    try {
      return helper(...given.slice(0, -1));
    } catch (error) {
      throw error instanceof TemplateError
        ? error
        : failAt(name, error instanceof Error ? error.message : String(error), options, error);
    }
  });
}
