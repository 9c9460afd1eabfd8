import { messages, nearest } from '@shinrai/diagnostics';
import { partialNames } from './rules/partials.ts';
import { openFolder } from './source/folder.ts';
import { type ParsedTemplate, parseTemplate } from './source/parse-template.ts';
import type { TemplateSource } from './source/template-source.ts';
import { TemplateError } from './template-error.ts';

/** The templates of a folder as trees, each parsed once. */
export interface Library {
  readonly names: readonly string[];
  sourceOf(name: string): TemplateSource | undefined;
  /** Throws a TemplateError where there is no such template or it cannot be parsed. */
  parse(name: string): ParsedTemplate;
  /** The same without throwing. */
  find(name: string): ParsedTemplate | undefined;
  /** A template and all partials that it uses, also by way of others, sorted by name. */
  closure(name: string): readonly ParsedTemplate[];
}

/** Opens a folder of templates; nothing but the list of files is read yet. */
export function openLibrary(folder: string): Library {
  const files = openFolder(folder);
  const parse = memoise((name: string) => {
    const source = files.read(name);
    if (source) return parseTemplate(source);
    const close = nearest(name, files.names);
    const holes = { template: name, available: close ? undefined : files.names, nearest: close };
    throw new TemplateError(messages.templateNotFound(holes));
  });
  const find = (name: string) => (files.names.includes(name) ? unlessBroken(() => parse(name)) : undefined);
  return {
    names: files.names,
    sourceOf: files.read,
    parse,
    find,
    closure: memoise((name) => listClosure(parse(name), parse, files.names)),
  };
}

function listClosure(
  template: ParsedTemplate,
  parse: (name: string) => ParsedTemplate,
  names: readonly string[],
): readonly ParsedTemplate[] {
  const found = new Map([[template.source.name, template]]);
  for (const { source } of found.values()) {
    const partials = partialNames(parse(source.name)).filter((name) => names.includes(name) && !found.has(name));
    for (const name of partials) found.set(name, parse(name));
  }
  return [...found.keys()].sort().flatMap((name) => found.get(name) ?? []);
}

function unlessBroken<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

/** Remembers what a function gave for each name; what it throws is thrown again each time. */
export function memoise<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.has(name) ? (known.get(name) as T) : compute(name);
    known.set(name, value);
    return value;
  };
}
