import type { Language, Plan, Scope } from '@shinrai/core';
import type { Audience, Earlier, Frame, Request } from '@shinrai/views';

/** What every view of a draft has. */
export interface DraftView {
  readonly kind: string;
  readonly frame: Frame;
}

/** A view that templates can be filled from. */
export interface KindView {
  /** The parts of a plan that it can speak of. */
  readonly scopes: readonly Scope['kind'][];
  /** It says what changed: without an earlier state there is no document. */
  readonly needsEarlier?: true;
  /** What the document says: what the template is filled with, besides the words that stand around it. */
  context(plan: Plan, request: Request, earlier?: Earlier): DraftView;
}

/** A kind of Word document, as `templates/drafts/kinds.yaml` has it. Its template is `templates/drafts/<name>.hbs`. */
export interface DraftKind {
  /** Name in paths and in `Output.kind`. */
  readonly name: string;
  readonly view: KindView;
  readonly title: Readonly<Record<Language, string>>;
  readonly scopes: readonly Scope['kind'][];
  readonly languages: readonly Language[];
  /** For whom alone it is made; undefined where it is made for everybody. */
  readonly audience: Audience | undefined;
  /** What its comments speak to the drafter about; see REMARKS of `@shinrai/html`. */
  readonly comments: readonly string[];
  /** Name of the house style of each language. */
  readonly house: Readonly<Record<Language, string>>;
  /** File of the letterhead of each language that has one. */
  readonly letterhead: Readonly<Partial<Record<Language, string>>>;
}
