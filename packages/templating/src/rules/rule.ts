import type { Diagnostic } from '@shinrai/diagnostics';
import type { ParsedTemplate } from '../source/parse-template.ts';

/** What a rule may ask about the other templates and the helpers. */
export interface Surroundings {
  readonly names: readonly string[];
  /** Names of the helpers that print or compare. */
  readonly helpers: ReadonlySet<string>;
  /** Those of them that the app gave, and that may print markup. */
  readonly ownHelpers: ReadonlySet<string>;
  /** A template by name, or undefined where there is none or it cannot be parsed. */
  find(name: string): ParsedTemplate | undefined;
}

/** Looks at one template for one kind of mistake. */
export type Rule = (template: ParsedTemplate, surroundings: Surroundings) => readonly Diagnostic[];
