import type { Diagnostic, Related, Severity } from './diagnostic.ts';
import type { Place } from './place.ts';

/** What can fill a hole of a message. A list is printed with commas. */
export type Hole = string | number | readonly (string | number)[];

/** Fillings by the name of their hole. */
export type Holes = Readonly<Record<string, Hole | undefined>>;

/** Where a finding is, given when a message is made. */
export interface At {
  readonly place?: Place | undefined;
  readonly related?: readonly Related[] | undefined;
}

/** One entry of the catalogue: texts with holes such as `%name%`; a hole `%name?%` may be left unfilled. */
export interface MessageTemplate {
  readonly severity: Severity;
  readonly message: string;
  /** Of several, the first whose holes are all filled is used; none if there is no such. */
  readonly expected: readonly string[];
  readonly hint: readonly string[];
}

const HOLE = /%([a-zA-Z]+)(\??)%/g;

/** Makes a finding from its template. Used by the generated functions only. */
export function makeDiagnostic(code: string, template: MessageTemplate, holes: Holes, at: At = {}): Diagnostic {
  return {
    code,
    severity: template.severity,
    message: fill(template.message, holes),
    place: at.place,
    expected: firstFilled(template.expected, holes),
    hint: firstFilled(template.hint, holes),
    related: at.related,
  };
}

function firstFilled(texts: readonly string[], holes: Holes): string | undefined {
  const text = texts.find((candidate) => [...candidate.matchAll(HOLE)].every(([, name = '']) => isFilled(holes[name])));
  return text === undefined ? undefined : fill(text, holes);
}

const isFilled = (hole: Hole | undefined) =>
  hole !== undefined && hole !== '' && !(Array.isArray(hole) && hole.length === 0);

const fill = (text: string, holes: Holes) => text.replace(HOLE, (_, name: string) => printHole(holes[name]));

const printHole = (hole: Hole | undefined) =>
  Array.isArray(hole) ? hole.map((one) => shorten(String(one))).join(', ') : shorten(String(hole ?? ''));

/** Characters of what was written that a message repeats; nobody reads more, and a text may have a million. */
const LONGEST = 1_000;

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text);
