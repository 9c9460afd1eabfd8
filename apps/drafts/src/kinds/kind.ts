import type { Plan, Scope } from '@shinrai/core';
import type { Frame, Request } from '@shinrai/views';

/** What every view of a draft has. */
export interface DraftView {
  readonly kind: string;
  readonly frame: Frame;
}

/** A kind of Word document. Its template is `templates/drafts/<name>.hbs`. */
export interface DraftKind {
  /** Name in paths and in `Output.kind`. */
  readonly name: string;
  /** For which parts of a plan there is one. */
  readonly scopes: readonly Scope['kind'][];
  /** What the document says: what the template is filled with, besides the words that stand around it. */
  view(plan: Plan, request: Request): DraftView;
}
