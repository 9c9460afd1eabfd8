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

/** Calls of partials in one rendering. */
const MOST_PARTIALS = 300_000;

/** Characters of a document, and of all that lists and partials gave on the way to it. */
const [MOST_CHARACTERS, MOST_WRITTEN] = [50_000_000, 400_000_000];

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
  const left = { rounds: 0, partials: 0, written: 0 };
  registerEach(handlebars, left, failAt);
  for (const [name, helper] of Object.entries(helpers)) registerHelper(handlebars, name, helper, failAt);
  return {
    toRender: (specification) => toRender(handlebars, specification, left),
    registerPartial: (name, render) => handlebars.registerPartial(name, render),
  };
}

type Isolated = ReturnType<typeof Handlebars.create>;
type FailAt = (helper: string, problem: string, options: Options, cause?: unknown) => TemplateError;

/** How often lists may still go round in a rendering, how often partials may be called, and what both may give. */
interface Left {
  rounds: number;
  partials: number;
  written: number;
}

function toRender(handlebars: Isolated, specification: Specification, left: Left) {
  const render = handlebars.template<object>(specification);
  return (context: object, options?: { readonly partial?: boolean }) => {
    if (!options?.partial)
      Object.assign(left, { rounds: MOST_ROUNDS, partials: MOST_PARTIALS, written: MOST_WRITTEN } satisfies Left);
    left.partials -= 1;
    if (left.partials < 0) throw endless(`its partials are called more than ${MOST_PARTIALS} times`);
    const text = render(context, {
      ...options,
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
    write(left, text);
    if (!options?.partial && text.length > MOST_CHARACTERS) throw endless(`it gives ${TOO_LONG}`);
    return text;
  };
}

/** Takes note of what a list or a partial gave. */
function write(left: Left, text: string): void {
  left.written -= text.length;
  if (left.written < 0) throw endless(`its lists and partials give ${TOO_LONG}`);
}

const TOO_LONG = `more than ${MOST_CHARACTERS / 1_000_000} million characters`;

const endless = (problem: string) =>
  new TemplateError(messages.templateSyntax({ problem, advice: 'A partial or list should print what it holds, once' }));

function registerStrictHelpers(handlebars: Isolated): void {
  handlebars.registerHelper(FIELD, (base, site) => readField(base, SITES.get(site)));
  handlebars.registerHelper(SHOW, (base, site) => printValue(readField(base, SITES.get(site)), SITES.get(site)));
  handlebars.registerHelper(PRINT, (value, site) => printValue(value, SITES.get(site)));
}

/** Handlebars goes through the keys of a map too, and through nothing at all if given a text: here lists only. */
function registerEach(handlebars: Isolated, left: Left, failAt: FailAt): void {
  const each = handlebars.helpers.each as Handlebars.HelperDelegate;
  handlebars.registerHelper('each', function (this: unknown, list: unknown, options: Options) {
    left.rounds -= Array.isArray(list) ? list.length : 0;
    if (left.rounds < 0) throw failAt('#each', `lists in lists go round more than ${MOST_ROUNDS} times`, options);
    if (list === null || Array.isArray(list))
      return each.call(this, list, { ...options, fn: counted(options.fn, left) });
    throw failAt('#each', `${typeof list === 'object' ? 'a map' : JSON.stringify(list)} is no list`, options);
  });
}

/** What a list gives for each of its entries, counted. */
const counted =
  (fn: Handlebars.TemplateDelegate, left: Left): Handlebars.TemplateDelegate =>
  (context, options) => {
    const text = fn(context, options);
    write(left, text);
    return text;
  };

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
