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
  scan(template, TEXT, { surroundings, findings, open: new Set(), known: new Map(), count: { scans: 0, cuts: 0 } });
  return findings;
};

interface State {
  readonly surroundings: Surroundings;
  readonly findings: Diagnostic[];
  /** Templates being followed; one that calls itself is followed once. */
  readonly open: ReadonlySet<string>;
  /** Where partials end that were followed from a place, without anything in them that was not. */
  readonly known: Map<string, HtmlPlace>;
  /** How often partials were followed, and how often one was not. */
  readonly count: { scans: number; cuts: number };
}

/** Partials in each other, and partials that are followed from one template: many times ours. */
const [MOST_IN_EACH_OTHER, MOST_FOLLOWED] = [30, 10_000];

function scan(template: ParsedTemplate, start: HtmlPlace, state: State): HtmlPlace {
  const { source } = template;
  const open = new Set([...state.open, source.name]);
  const visitor: ScanVisitor = {
    onPrint: (node, place) => state.findings.push(...checkPrint(template, node, place, state.surroundings)),
    onUneven: (node) => state.findings.push(uneven(template, node)),
    onPartial(node, place) {
      const partial = state.surroundings.find(staticName(node) ?? '');
      if (isValuePlace(place)) state.findings.push(misplaced(template, node, place));
      return partial ? follow(partial, place, { ...state, open }, () => tooOften(template, node)) : place;
    },
  };
  return scanProgram(template.program, start, visitor);
}

/** Where a partial ends that is called at a place; what was followed from there before is not followed again. */
function follow(partial: ParsedTemplate, place: HtmlPlace, state: State, tell: () => Diagnostic): HtmlPlace {
  const { open, known, count, findings } = state;
  const called = JSON.stringify([partial.source.name, place]);
  const before = known.get(called);
  if (before) return before;
  const isTooOften = open.size >= MOST_IN_EACH_OTHER || count.scans >= MOST_FOLLOWED;
  if (isTooOften && count.scans !== Number.POSITIVE_INFINITY) findings.push(tell());
  if (isTooOften) count.scans = Number.POSITIVE_INFINITY;
  const cuts = count.cuts;
  if (isTooOften || open.has(partial.source.name)) {
    count.cuts += 1;
    return place;
  }
  count.scans += 1;
  const end = scan(partial, place, state);
  if (count.cuts === cuts) known.set(called, end);
  return end;
}

function tooOften({ source }: ParsedTemplate, node: hbs.AST.Node): Diagnostic {
  const advice = 'Call partials from the template itself';
  const at = { place: placeOf(source, node.loc) };
  return messages.templateSyntax({ problem: 'partials call each other too often', advice }, at);
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
