import { messages } from '@shinrai/diagnostics';
import { isMustache, isPath, walkStatements } from '../source/ast.ts';
import { excerptOf, placeOf } from '../source/template-source.ts';
import type { Rule } from './rule.ts';

/** Every value is escaped: `{{{x}}}` and `{{&x}}` would let data become markup. */
export const noRawOutput: Rule = ({ source, program }) =>
  [...walkStatements(program)].flatMap(([node]) =>
    isMustache(node) && !node.escaped
      ? [messages.templateRawOutput({ expression: excerptOf(source, node.loc) }, { place: placeOf(source, node.loc) })]
      : [],
  );

/** `{{"title"}}` and `{{1}}` read as words but are looked up as fields. */
export const noLiteralOutput: Rule = ({ source, program }) =>
  [...walkStatements(program)].flatMap(([node]) => {
    if (!isMustache(node) || isPath(node.path)) return [];
    const problem = `${excerptOf(source, node.loc)} prints a value that is written out`;
    const advice = 'Write the text itself, without braces';
    return [messages.templateSyntax({ problem, advice }, { place: placeOf(source, node.loc) })];
  });
