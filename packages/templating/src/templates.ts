import { createHash } from 'node:crypto';
import { compareDiagnostics, type Diagnostic, messages } from '@shinrai/diagnostics';
import { createEnvironment } from './environment.ts';
import { BLOCK_HELPERS } from './helpers/block-helpers.ts';
import { LAYOUT_HELPERS } from './helpers/layout-helpers.ts';
import type { TemplateHelper } from './helpers/template-helper.ts';
import { type Library, memoise, openLibrary } from './library.ts';
import { RULES } from './rules/index.ts';
import type { Surroundings } from './rules/rule.ts';
import type { ParsedTemplate } from './source/parse-template.ts';
import { specify } from './strict/specify.ts';
import { TemplateError } from './template-error.ts';

/** Where templates are, and what they may call besides the layout helpers. */
export interface TemplatesOptions {
  /** Folder of the `.hbs` files; a template's name is its path below it, without the ending. */
  readonly folder: string;
  /** Helpers of the app, such as `inline`. The names of the layout helpers and blocks cannot be taken. */
  readonly helpers?: Readonly<Record<string, TemplateHelper>>;
}

/** The templates of one folder, compiled when first used. A file that changes later is not read again. */
export interface Templates {
  /**
   * The text that a template gives for a view. Throws a TemplateError at the line of the template where a field, a
   * partial or a helper is not there, or a value cannot be printed.
   */
  render(name: string, context: object): string;
  /** SHA-256 over the template and every partial that it uses, also by way of others: changes when any of them does. */
  digest(name: string): string;
  /** What is wrong in any template of the folder, sorted by place; nothing has to be rendered for it. */
  check(): readonly Diagnostic[];
}

/**
 * Opens a folder of templates in an environment of its own.
 *
 * @example createTemplates({ folder: 'templates' }).render('drafts/letter', view)
 */
export function createTemplates({ folder, helpers = {} }: TemplatesOptions): Templates {
  const library = openLibrary(folder);
  const surroundings = surround(library, helpers);
  const findingsOf = memoise((name) => checkTemplate(library.parse(name), surroundings));
  const compile = createCompiler(library, { ...LAYOUT_HELPERS, ...helpers }, findingsOf);
  return {
    render: (name, context) => renderTemplate(name, context, compile),
    digest: memoise((name) => digestOf(library.closure(name))),
    check: () => checkAll(library, findingsOf),
  };
}

function surround(library: Library, helpers: Readonly<Record<string, TemplateHelper>>): Surroundings {
  const own = Object.keys(helpers);
  const taken = [...Object.keys(LAYOUT_HELPERS), ...BLOCK_HELPERS];
  const clash = own.find((name) => taken.includes(name));
  if (clash) throw new Error(`the helper name "${clash}" is taken`);
  const printing = new Set([...Object.keys(LAYOUT_HELPERS), ...own]);
  return { names: library.names, find: library.find, helpers: printing, ownHelpers: new Set(own) };
}

const checkTemplate = (template: ParsedTemplate, surroundings: Surroundings) =>
  RULES.flatMap((rule) => rule(template, surroundings));

/** Compiles a template together with its partials; each of them is checked, made strict and compiled once. */
function createCompiler(
  library: Library,
  helpers: Readonly<Record<string, TemplateHelper>>,
  findingsOf: (name: string) => readonly Diagnostic[],
): (name: string) => (context: object) => string {
  const environment = createEnvironment({ helpers, sourceOf: library.sourceOf });
  const known = Object.keys(helpers);
  const compileOne = memoise((name) => {
    const [finding] = findingsOf(name);
    if (finding) throw new TemplateError(finding);
    const render = environment.toRender(specify(library.parse(name), known));
    environment.registerPartial(name, render);
    return render;
  });
  return memoise((name) => {
    for (const { source } of library.closure(name)) compileOne(source.name);
    return compileOne(name);
  });
}

function renderTemplate(name: string, context: object, compile: (name: string) => (context: object) => string): string {
  const render = compile(name);
  try {
    return render(context);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const problem = `the partials of "${name}" call each other without end`;
    const advice = 'A partial that calls itself needs an {{#if}} or {{#each}} that ends';
    throw new TemplateError(messages.templateSyntax({ problem, advice }), { cause });
  }
}

function digestOf(templates: readonly ParsedTemplate[]): string {
  const content = templates.map(({ source }) => [source.name, source.text]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function checkAll(library: Library, findingsOf: (name: string) => readonly Diagnostic[]): readonly Diagnostic[] {
  const findings = library.names.flatMap((name) => unlessThrown(() => findingsOf(name)));
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()].sort(compareDiagnostics);
}

function unlessThrown(check: () => readonly Diagnostic[]): readonly Diagnostic[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof TemplateError) return [error.diagnostic];
    throw error;
  }
}
