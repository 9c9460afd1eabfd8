import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import { BLOCK_HELPERS } from '../helpers/block-helpers.ts';
import { type Block, isBlock, isHelperCall, isMustache, isPath, walkCalls, walkStatements } from '../source/ast.ts';
import type { ParsedTemplate } from '../source/parse-template.ts';
import { placeOf } from '../source/template-source.ts';
import type { Rule } from './rule.ts';

/** Blocks and calls use helpers that exist, and give them their arguments by position. */
export const knownHelpers: Rule = (template, { helpers }) => {
  const own = [...walkStatements(template.program)];
  const blocks = own.flatMap(([node]) => (isBlock(node) ? checkBlock(template, node) : []));
  const printed = own.flatMap(([node, scope]) =>
    isMustache(node) && isHelperCall(node, helpers, scope) ? check(template, node, helpers) : [],
  );
  const nested = own.flatMap(([node]) => [...walkCalls(node)].flatMap((call) => check(template, call, helpers)));
  return [...blocks, ...printed, ...nested];
};

function checkBlock(template: ParsedTemplate, node: Block): readonly Diagnostic[] {
  const findings = check(template, node, new Set(BLOCK_HELPERS), '#');
  if (findings.length > 0 || node.params.length === 1) return findings;
  const problem = `it takes one value, here are ${node.params.length}`;
  const place = placeOf(template.source, node.path.loc);
  return [messages.templateHelperFailed({ helper: `#${node.path.original}`, problem }, { place })];
}

type Called = hbs.AST.Node & { readonly path: hbs.AST.Node; readonly hash?: hbs.AST.Hash };

function check(
  { source }: ParsedTemplate,
  { path, hash, loc }: Called,
  known: ReadonlySet<string>,
  mark = '',
): readonly Diagnostic[] {
  const name = isPath(path) ? path.original : '';
  const isKnown = known.has(name);
  if (isKnown && !hash) return [];
  const finding = isKnown ? namedValues(name) : unknownHelper(name, known, mark);
  return [{ ...finding, place: placeOf(source, path.loc ?? loc) }];
}

function unknownHelper(name: string, known: ReadonlySet<string>, mark: string): Diagnostic {
  const close = nearest(name, known);
  const available = [...known].map((helper) => mark + helper);
  return messages.templateUnknownHelper({ helper: mark + name, available, nearest: close && mark + close });
}

const namedValues = (name: string) =>
  messages.templateSyntax({
    problem: `the helper "${name}" takes no named values`,
    advice: 'Give the values in order, without names',
  });
