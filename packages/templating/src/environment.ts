import { messages } from '@shinrai/diagnostics';
import Handlebars from 'handlebars';
import { BLOCK_HELPERS } from './helpers/block-helpers.ts';
import type { TemplateHelper } from './helpers/template-helper.ts';
import { placeOf, type TemplateSource } from './source/template-source.ts';
import { printValue } from './strict/print-value.ts';
import { readField } from './strict/read-field.ts';
import { FIELD, PRINT, SHOW } from './strict/runtime-helpers.ts';
import type { SiteList } from './strict/site.ts';
import { TemplateError } from './template-error.ts';

/** What the environment needs from outside. */
export interface EnvironmentOptions {
  readonly helpers: Readonly<Record<string, TemplateHelper>>;
  readonly sites: SiteList;
  /** The source of a template, for the place of a helper that fails. */
  readonly sourceOf: (name: string) => TemplateSource | undefined;
}

/** Compiles trees that `makeStrict` made; what is compiled can be registered as a partial. */
export interface Environment {
  compile(program: hbs.AST.Program): (context: object) => string;
  registerPartial(name: string, render: (context: object) => string): void;
}

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

/** A Handlebars of its own, so that nothing registered elsewhere in the process is seen here. */
export function createEnvironment({ helpers, sites, sourceOf }: EnvironmentOptions): Environment {
  const handlebars = Handlebars.create();
  const knownHelpers = knownNames(Object.keys(helpers));
  const failAt = (helper: string, problem: string, { loc }: Options, cause?: unknown) => {
    const source = loc && sourceOf(loc.source);
    const place = source && placeOf(source, loc);
    return new TemplateError(messages.templateHelperFailed({ helper, problem }, { place }), { cause });
  };
  registerStrictHelpers(handlebars, sites);
  registerEach(handlebars, failAt);
  for (const [name, helper] of Object.entries(helpers)) registerHelper(handlebars, name, helper, failAt);
  return {
    compile: (program) => compile(handlebars, program, knownHelpers),
    registerPartial: (name, render) => handlebars.registerPartial(name, render),
  };
}

type Isolated = ReturnType<typeof Handlebars.create>;
type FailAt = (helper: string, problem: string, options: Options, cause?: unknown) => TemplateError;

function knownNames(names: readonly string[]) {
  const known = Object.fromEntries([...names, ...BLOCK_HELPERS, FIELD, SHOW, PRINT].map((name) => [name, true]));
  return { ...known, log: false, lookup: false } as unknown as CompileOptions['knownHelpers'];
}

function compile(handlebars: Isolated, program: hbs.AST.Program, knownHelpers: CompileOptions['knownHelpers']) {
  const render = handlebars.compile<object>(program, {
    strict: true,
    knownHelpers,
    knownHelpersOnly: true,
    explicitPartialContext: true,
    preventIndent: true,
  } as CompileOptions);
  return (context: object, options?: object) =>
    render(context, { ...options, allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}

function registerStrictHelpers(handlebars: Isolated, sites: SiteList): void {
  handlebars.registerHelper(FIELD, (base, site) => readField(base, sites.get(site)));
  handlebars.registerHelper(SHOW, (base, site) => printValue(readField(base, sites.get(site)), sites.get(site)));
  handlebars.registerHelper(PRINT, (value, site) => printValue(value, sites.get(site)));
}

/** Handlebars goes through the keys of a map too, and through nothing at all if given a text: here lists only. */
function registerEach(handlebars: Isolated, failAt: FailAt): void {
  const each = handlebars.helpers.each as Handlebars.HelperDelegate;
  handlebars.registerHelper('each', function (this: unknown, list: unknown, options: Options) {
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
