import { type AddressUse, addressStart, TEXT } from '../html/html-place.ts';
import { scanProgram } from '../html/scan-template.ts';
import {
  type Block,
  type Call,
  type Expression,
  isBlock,
  isCall,
  isHelperCall,
  isMustache,
  isPartial,
  isPath,
  type Mustache,
  type Partial,
  type Path,
  type Program,
  type Scope,
  type Statement,
} from '../source/ast.ts';
import type { ParsedTemplate } from '../source/parse-template.ts';
import { FIELD, PRINT, SHOW } from './runtime-helpers.ts';
import type { SiteList } from './site.ts';

interface State {
  readonly template: ParsedTemplate;
  readonly helpers: ReadonlySet<string>;
  readonly sites: SiteList;
  /** Mustaches that begin an address. */
  readonly addresses: ReadonlyMap<Statement, AddressUse>;
  readonly scope: Scope;
}

/**
 * The tree of a template with every look-up and every printing made explicit: `{{item.title}}` becomes
 * `{{$show item 7}}`, `{{#if item.note}}` becomes `{{#if ($field item 8)}}`, where the number is the site. Handlebars' own
 * `strict` leaves arguments of helpers and block parameters unchecked; these calls check them all.
 */
export function makeStrict(template: ParsedTemplate, helpers: ReadonlySet<string>, sites: SiteList): Program {
  const addresses = listAddresses(template.program);
  return strictProgram(template.program, { template, helpers, sites, addresses, scope: new Set() });
}

function listAddresses(program: Program): ReadonlyMap<Statement, AddressUse> {
  const addresses = new Map<Statement, AddressUse>();
  scanProgram(program, TEXT, {
    onPrint: (node, place) => {
      const use = addressStart(place);
      if (use) addresses.set(node, use);
    },
    onPartial: (_, place) => place,
    onUneven: () => undefined,
  });
  return addresses;
}

function strictProgram(program: Program, outer: State): Program {
  const state = { ...outer, scope: new Set([...outer.scope, ...(program.blockParams ?? [])]) };
  return { ...program, body: program.body.map((node) => strictStatement(node, state)) };
}

function strictStatement(node: Statement, state: State): Statement {
  if (isMustache(node)) return strictMustache(node, state);
  if (isBlock(node)) return strictBlock(node, state);
  return isPartial(node) ? strictPartial(node, state) : node;
}

function strictBlock(node: Block, state: State): Block {
  const block: Block = { ...node, ...strictArguments(node, state), program: strictProgram(node.program, state) };
  return node.inverse ? { ...block, inverse: strictProgram(node.inverse, state) } : block;
}

function strictPartial(node: Partial, state: State): Partial {
  const partial: Partial = { ...node, ...strictArguments(node, state) };
  return node.program ? { ...partial, program: strictProgram(node.program, state) } : partial;
}

function strictMustache(node: Mustache, state: State): Statement {
  const isCalled = isHelperCall(node, state.helpers, state.scope);
  const path = node.path as Path;
  const called = { ...node, type: 'SubExpression', ...strictArguments(node, state) } as unknown as Call;
  const value = isCalled ? called : baseOf(path, state);
  const site = state.sites.add(siteOf(path, state, state.addresses.get(node)));
  return { ...node, ...call(isCalled ? PRINT : SHOW, value, site, node.loc) };
}

function strictArguments(node: { params: Expression[]; hash?: hbs.AST.Hash }, state: State) {
  const params = node.params.map((argument) => strictExpression(argument, state));
  if (!node.hash) return { params };
  const pairs = node.hash.pairs.map((pair) => ({ ...pair, value: strictExpression(pair.value, state) }));
  return { params, hash: { ...node.hash, pairs } };
}

function strictExpression(node: Expression, state: State): Expression {
  if (isCall(node)) return { ...node, ...strictArguments(node, state) } as Call;
  if (!isPath(node) || node.parts.length === 0) return node;
  const site = state.sites.add(siteOf(node, state, undefined));
  return { type: 'SubExpression', loc: node.loc, ...call(FIELD, baseOf(node, state), site, node.loc) } as Call;
}

/** What a path starts from: a block parameter, a data variable, this context or one further out. */
function baseOf(path: Path, state: State): Path {
  const { loc, depth } = path;
  const [first = ''] = path.parts;
  if (isResolved(path, state)) {
    return {
      type: 'PathExpression',
      loc,
      depth,
      data: path.data,
      parts: [first],
      original: (path.data ? '@' : '') + first,
    };
  }
  return {
    type: 'PathExpression',
    loc,
    depth,
    data: false,
    parts: [],
    original: depth === 0 ? 'this' : '../'.repeat(depth),
  };
}

const isResolved = (path: Path, { scope }: State) => path.data || (isUnscoped(path) && scope.has(path.parts[0] ?? ''));

const isUnscoped = ({ depth, original }: Path) => depth === 0 && !/^(\.|this\b)/.test(original);

function siteOf(path: Path, state: State, address: AddressUse | undefined) {
  const [lead = ''] = /^(?:\.\.?\/|this[./]|@)*/.exec(path.original) ?? [];
  return {
    source: state.template.source,
    loc: path.loc,
    written: path.original,
    lead,
    names: path.parts,
    resolved: isResolved(path, state) ? (1 as const) : (0 as const),
    address,
  };
}

function call(helper: string, value: Expression, site: number, loc: hbs.AST.SourceLocation) {
  const path = { type: 'PathExpression', loc, depth: 0, data: false, parts: [helper], original: helper } as Path;
  const number = { type: 'NumberLiteral', loc, value: site, original: site } as hbs.AST.NumberLiteral;
  return { path, params: [value, number], hash: undefined as unknown as hbs.AST.Hash };
}
