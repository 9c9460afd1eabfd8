/** Names for the nodes of a Handlebars tree that this package looks at; the parser's own types are not told apart. */
export type Program = hbs.AST.Program;
export type Statement = hbs.AST.Statement;
export type Expression = hbs.AST.Expression;
export type Path = hbs.AST.PathExpression;
export type Mustache = hbs.AST.MustacheStatement;
export type Block = hbs.AST.BlockStatement;
export type Content = hbs.AST.ContentStatement;
export type Partial = hbs.AST.PartialStatement & { readonly program?: Program };
export type Call = hbs.AST.SubExpression;

export const isPath = (node: Expression): node is Path => node.type === 'PathExpression';
export const isCall = (node: Expression): node is Call => node.type === 'SubExpression';
export const isMustache = (node: Statement): node is Mustache => node.type === 'MustacheStatement';
export const isBlock = (node: Statement): node is Block => node.type === 'BlockStatement';
export const isContent = (node: Statement): node is Content => node.type === 'ContentStatement';
export const isPartial = (node: Statement): node is Partial =>
  node.type === 'PartialStatement' || node.type === 'PartialBlockStatement';

/** Names that blocks around a node introduced with `as |name|`. */
export type Scope = ReadonlySet<string>;

/** Whether a path is a single word that is neither data (`@index`) nor a step (`../x`, `this.x`). */
export const isWord = (path: Path) => path.parts.length === 1 && !path.data && path.original === path.parts[0];

/** Whether a mustache calls a helper: it has arguments, or its only word is a helper's name. */
export function isHelperCall(node: Mustache, helpers: ReadonlySet<string>, scope: Scope): boolean {
  if (node.params.length > 0 || node.hash) return true;
  const name = isPath(node.path) && isWord(node.path) ? node.path.parts[0] : undefined;
  return name !== undefined && helpers.has(name) && !scope.has(name);
}

/** Every statement of a program in reading order, those in blocks included, with the block parameters it can see. */
export function* walkStatements(program: Program, outer: Scope = new Set()): Generator<readonly [Statement, Scope]> {
  const scope = new Set([...outer, ...(program.blockParams ?? [])]);
  for (const node of program.body) {
    yield [node, scope];
    for (const inner of innerPrograms(node)) yield* walkStatements(inner, scope);
  }
}

/** The programs inside a block or a partial with a block. */
export function innerPrograms(node: Statement): readonly Program[] {
  if (isBlock(node)) return [node.program, node.inverse].filter((program) => program !== undefined && program !== null);
  return isPartial(node) && node.program ? [node.program] : [];
}

interface WithArguments {
  readonly params?: readonly Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** The calls among the arguments of a statement, with those inside them. */
export function* walkCalls(node: Statement): Generator<Call> {
  const { params = [], hash } = node as WithArguments;
  const values = hash?.pairs.map(({ value }) => value) ?? [];
  for (const argument of [...params, ...values].filter(isCall)) {
    yield argument;
    yield* walkCalls(argument);
  }
}
