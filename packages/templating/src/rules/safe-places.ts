import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { type HtmlPlace, TEXT, unsafeReason } from '../html/html-place.ts';
import { type ScanVisitor, scanProgram } from '../html/scan-template.ts';
import { isPath, type Mustache } from '../source/ast.ts';
import type { ParsedTemplate } from '../source/parse-template.ts';
import { excerptOf, placeOf } from '../source/template-source.ts';
import { staticName } from './partials.ts';
import type { Rule, Surroundings } from './rule.ts';

/** Values stand only where escaping keeps them text; partials are followed from the place where they are called. */
export const safePlaces: Rule = (template, surroundings) => {
  const findings: Diagnostic[] = [];
  scan(template, TEXT, { surroundings, findings, open: new Set() });
  return findings;
};

interface State {
  readonly surroundings: Surroundings;
  readonly findings: Diagnostic[];
  /** Templates being followed; one that calls itself is followed once. */
  readonly open: ReadonlySet<string>;
}

function scan(template: ParsedTemplate, start: HtmlPlace, state: State): HtmlPlace {
  const { source } = template;
  const open = new Set([...state.open, source.name]);
  const visitor: ScanVisitor = {
    onPrint: (node, place) => state.findings.push(...checkPrint(template, node, place, state.surroundings)),
    onUneven: (node) => state.findings.push(uneven(template, node)),
    onPartial(node, place) {
      const partial = state.surroundings.find(staticName(node) ?? '');
      if (isValuePlace(place)) state.findings.push(misplaced(template, node, place));
      return partial && !open.has(partial.source.name) ? scan(partial, place, { ...state, open }) : place;
    },
  };
  return scanProgram(template.program, start, visitor);
}

function checkPrint(
  { source }: ParsedTemplate,
  node: Mustache,
  place: HtmlPlace,
  { ownHelpers }: Surroundings,
): readonly Diagnostic[] {
  const where = unsafeReason(place);
  const isTrusted =
    place.tag === 'style' && place.mode === 'raw' && isPath(node.path) && ownHelpers.has(node.path.original);
  if (!where || isTrusted) return [];
  const at = { place: placeOf(source, node.loc) };
  return [messages.templateUnsafePlace({ expression: excerptOf(source, node.loc), where }, at)];
}

const isValuePlace = ({ mode }: HtmlPlace) => !['text', 'raw', 'comment'].includes(mode);

function misplaced({ source }: ParsedTemplate, node: hbs.AST.Node, { mode }: HtmlPlace): Diagnostic {
  const where = mode === 'tag' ? 'a tag' : 'an attribute';
  const problem = `a partial stands inside ${where}`;
  return messages.templateSyntax({ problem, advice: 'Call it between elements' }, { place: placeOf(source, node.loc) });
}

function uneven({ source }: ParsedTemplate, node: hbs.AST.Node): Diagnostic {
  const problem = 'this block opens or closes half of a tag, a quote or a comment';
  const advice = 'Let every branch hold whole tags, attributes or values';
  return messages.templateSyntax({ problem, advice }, { place: placeOf(source, node.loc) });
}
