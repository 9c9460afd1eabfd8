import { messages } from '@shinrai/diagnostics';
import Handlebars from 'handlebars';
import { TemplateError } from '../template-error.ts';
import { toSyntaxProblem } from './syntax-problem.ts';
import { placeOf, type TemplateSource } from './template-source.ts';

/** A template as a tree, with the text that it came from. */
export interface ParsedTemplate {
  readonly source: TemplateSource;
  readonly program: hbs.AST.Program;
}

/** Templates that were parsed before, by their files and texts. */
const parsed = new Map<string, ParsedTemplate>();

/** More are never in use: those of states that are gone have to be forgotten in a process that stays. */
const MOST = 1000;

/**
 * Parses one template, unless this process has done so before. Throws a TemplateError at the place where it cannot be
 * read.
 */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const key = JSON.stringify([source.name, source.file, source.text]);
  const template = parsed.get(key) ?? parseNow(source);
  if (parsed.size >= MOST) parsed.clear();
  parsed.set(key, template);
  return template;
}

function parseNow(source: TemplateSource): ParsedTemplate {
  try {
    return { source, program: Handlebars.parse(source.text, { srcName: source.name }) };
  } catch (cause) {
    const { problem, advice, stretch } = toSyntaxProblem(source, cause);
    const place = placeOf(source, stretch);
    throw new TemplateError(messages.templateSyntax({ problem, advice }, { place }), { cause });
  }
}
