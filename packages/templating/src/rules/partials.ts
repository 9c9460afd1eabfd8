import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import { isPartial, type Partial, walkStatements } from '../source/ast.ts';
import type { ParsedTemplate } from '../source/parse-template.ts';
import { placeOf } from '../source/template-source.ts';
import type { Rule } from './rule.ts';

/** The name that stands for the block given to a partial. */
const BLOCK = '@partial-block';

/** Partials exist, and are named in the template itself, so that it is known what a document is made of. */
export const knownPartials: Rule = (template, { names }) =>
  listPartials(template).flatMap((node) => checkPartial(template, node, names));

/** Names of the templates that a template calls; calls that compute their name are left to the rule. */
export function partialNames(template: ParsedTemplate): readonly string[] {
  return listPartials(template)
    .map(staticName)
    .filter((name) => name !== undefined && name !== BLOCK) as readonly string[];
}

/** The name of a partial as written, or undefined where the template computes it. */
export const staticName = ({ name }: Partial): string | undefined =>
  name.type === 'SubExpression' ? undefined : String(name.original);

const listPartials = ({ program }: ParsedTemplate) =>
  [...walkStatements(program)].flatMap(([node]) => (isPartial(node) ? [node] : []));

function checkPartial({ source }: ParsedTemplate, node: Partial, names: readonly string[]): readonly Diagnostic[] {
  const partial = staticName(node);
  const place = placeOf(source, node.name.loc ?? node.loc);
  if (partial === BLOCK || names.includes(partial ?? '')) return [];
  if (partial !== undefined) {
    const close = nearest(partial, names);
    return [
      messages.templateMissingPartial({ partial, available: close ? undefined : names, nearest: close }, { place }),
    ];
  }
  const advice = 'Name each partial, in an {{#if}} where it depends on the document';
  return [messages.templateSyntax({ problem: 'the name of a partial is computed', advice }, { place })];
}

/** `{{#*inline}}` would make a partial that no file shows. */
export const noDecorators: Rule = ({ source, program }) =>
  [...walkStatements(program)].flatMap(([node]) => {
    if (!node.type.startsWith('Decorator')) return [];
    const advice = 'Give the partial a file of its own';
    const problem = 'partials inside a template are not used here';
    return [messages.templateSyntax({ problem, advice }, { place: placeOf(source, node.loc) })];
  });
