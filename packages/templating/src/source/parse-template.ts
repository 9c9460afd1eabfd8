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

/** Parses one template. Throws a TemplateError at the place where it cannot be read. */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  try {
    return { source, program: Handlebars.parse(source.text, { srcName: source.name }) };
  } catch (cause) {
    const { problem, advice, stretch } = toSyntaxProblem(source, cause);
    const place = placeOf(source, stretch);
    throw new TemplateError(messages.templateSyntax({ problem, advice }, { place }), { cause });
  }
}
