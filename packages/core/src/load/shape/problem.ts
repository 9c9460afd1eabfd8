import type { Diagnostic } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { FILE_SCHEMAS } from '../../model/files.ts';
import { childValue, valueAt } from '../collections.ts';
import { locate, type Part } from '../locate.ts';
import { type Schema, schemaAt, unwrap } from '../schema-walk.ts';
import type { Path, Tree } from '../state.ts';

/** One complaint of zod with everything that is needed to say it to a person. */
export interface Problem {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  /** The last key of the path; none for the file as a whole. */
  readonly key: string | undefined;
  /** What was written, and whether nothing was. */
  readonly value: unknown;
  readonly isMissing: boolean;
  /** The schema of the place, and of what holds it, without wrappers. */
  readonly schema: Schema | undefined;
  readonly parent: Schema | undefined;
  /** What the schema says about the place, for "expected". */
  readonly description: string | undefined;
  /** All complaints about the file, for those that are told together. */
  readonly issues: readonly z.core.$ZodIssue[];
  readonly tree: Tree;
  readonly at: (part?: Part, path?: Path) => { readonly place: ReturnType<typeof locate> };
}

/** Turns a problem of the kind that it knows into findings; leaves all others to the next in the list. */
export type Improver = (problem: Problem) => readonly Diagnostic[] | undefined;

/** Gathers what is known about a complaint. */
export function problemOf(tree: Tree, issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): Problem {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const top = FILE_SCHEMAS[tree.file.kind];
  const wrapped = schemaAt(top, path);
  const holder = schemaAt(top, path.slice(0, -1));
  return {
    issue,
    path,
    key: path.length === 0 ? undefined : String(path.at(-1)),
    value: valueAt(tree.data, path),
    isMissing: isMissing(tree.data, path),
    schema: wrapped && unwrap(wrapped),
    parent: holder && unwrap(holder),
    description: wrapped && descriptionOf(wrapped),
    issues,
    tree,
    at: (part = 'value', where = path) => ({ place: locate(tree, where, part) }),
  };
}

/** Whether a map lacks the key at the end of a path. */
export function isMissing(data: unknown, path: Path): boolean {
  const last = path.at(-1);
  return last !== undefined && childValue(valueAt(data, path.slice(0, -1)), last) === undefined;
}

/** The words of the schema about itself, or of the schema that it wraps. */
export function descriptionOf(schema: Schema): string | undefined {
  return (schema as z.ZodType).description ?? (unwrap(schema) as unknown as z.ZodType).description;
}

/** The keys that a map may have; none for anything but a map. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes | undefined)?._zod ?? {};
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}
