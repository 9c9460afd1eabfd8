import type { AttributeRule } from '../dialect/attributes.ts';
import { attributesOf, contentOf, isElement, isVoid, ROOT } from '../dialect/dialect.ts';
import { TEXT } from '../dialect/elements.ts';
import { rolesFor } from '../dialect/roles.ts';

/** What may be written of an element, ready to be looked up. */
export interface PlainRules {
  readonly isVoid: boolean;
  readonly holdsText: boolean;
  readonly content: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  readonly required: readonly string[];
  readonly roles: ReadonlySet<string>;
}

const known = new Map<string, PlainRules>();

/** The rules of an element, or of the top of a document; undefined for what is not in the dialect. */
export function rulesOf(name: string): PlainRules | undefined {
  if (name !== ROOT && !isElement(name)) return undefined;
  const rules = known.get(name) ?? toRules(name);
  known.set(name, rules);
  return rules;
}

function toRules(name: string): PlainRules {
  const attributes = Object.entries(attributesOf(name));
  return {
    isVoid: name !== ROOT && isVoid(name),
    holdsText: contentOf(name).includes(TEXT),
    content: new Set(contentOf(name)),
    attributes: new Map(attributes),
    required: attributes.flatMap(([attribute, { isRequired }]) => (isRequired ? [attribute] : [])),
    roles: new Set(rolesFor(name)),
  };
}
